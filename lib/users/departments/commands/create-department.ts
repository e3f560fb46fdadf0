import "server-only";
import { sql } from "drizzle-orm";
import { departments } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { fetchDepartment } from "@/lib/users/departments/rows";
import { CreateDepartmentInput, Department } from "@/lib/users/departments/schema";
import { canUpdateDepartment } from "@/lib/users/policy";
import { codeFrom } from "@/lib/users/rules";

export const createDepartment = defineCommand({
  name: "users.createDepartment",
  permission: "settings:manage",
  summary: "Create a department",
  input: CreateDepartmentInput,
  output: Department,
  http: { method: "POST", path: "/departments", status: 201 },
  invalidates: () => ["departments"],
  async handler(ctx, input) {
    const departmentId = newId();
    ctx.assert(canUpdateDepartment(ctx.actor, { id: departmentId }));
    const last = sql`(select coalesce(max(sort_order), -1) + 1 from departments where theatre_id = ${ctx.theatreId})`;
    await ctx.tx.insert(departments).values({
      ...input,
      id: departmentId,
      theatre_id: ctx.theatreId,
      code: input.code ?? codeFrom(input.name, `department_${departmentId.slice(-6)}`),
      sort_order: input.sort_order ?? last,
    });
    const department = await fetchDepartment(ctx, departmentId);
    ctx.record({ event: "department.created", entity: "department", id: departmentId, after: { ...department } });
    return department;
  },
});
