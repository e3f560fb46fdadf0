import "server-only";
import { and, sql } from "drizzle-orm";
import { departments } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, totalOf, walk, type SortKey } from "@/lib/core/sorting";
import { departmentsOf, selectDepartments } from "@/lib/users/departments/rows";
import { DepartmentList, ListDepartmentsInput } from "@/lib/users/departments/schema";

const keys: SortKey[] = [
  { name: "sort_order", expression: sql`${departments.sort_order}`, type: "int" },
  { name: "name", expression: sql`${departments.name}`, type: "text" },
  { name: "code", expression: sql`${departments.code}`, type: "text" },
];
const idKey: SortKey = { name: "id", expression: sql`${departments.id}`, type: "uuid" };

export const listDepartments = defineQuery({
  name: "users.listDepartments",
  permission: "user:read",
  summary: "Departments with their heads",
  input: ListDepartmentsInput,
  output: DepartmentList,
  http: { method: "GET", path: "/departments" },
  async handler(ctx, input) {
    const steps = walk({ sort: input.sort ?? "sort_order,name", cursor: input.cursor }, keys, idKey);
    const text = sql`search_fold(concat_ws(' ', ${departments.name}, ${departments.code}, ${departments.short_code}))`;
    const where = departmentsOf(ctx, input.q ? sql`${text} like search_fold(${`%${input.q.replace(/[\\%_]/g, "\\$&")}%`})` : undefined);
    const rows = await selectDepartments(ctx.tx, { walk_position: steps.position })
      .where(and(where, steps.where))
      .orderBy(...steps.orderBy)
      .limit(input.page_size + 1)
      .offset(input.cursor ? 0 : (input.page - 1) * input.page_size);
    const total = await totalOf(input, rows, () =>
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(departments)
        .where(where),
    );
    return pageOf(input, steps, rows, total);
  },
});
