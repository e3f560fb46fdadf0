import "server-only";
import { and, inArray, sql, type SQL } from "drizzle-orm";
import { inventoryItems } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { dueColumns, dueLines, today } from "@/lib/inventory/maintenance/rows";
import { DueList, ListDueInput } from "@/lib/inventory/maintenance/schema";
import { visibleItems } from "@/lib/inventory/rows";

const keys: SortKey[] = [
  { name: "due_on", expression: sql`due.due_on`, type: "date" },
  { name: "inventory_number", expression: sql`due.inventory_number`, type: "text" },
  { name: "title", expression: sql`due.title`, type: "text" },
];
const idKey: SortKey = { name: "id", expression: sql`due.id`, type: "text" };

/** Items that have anything due before the horizon: the earliest day stands on the item, in an index. */
function nearItems(ctx: Context, input: ListDueInput, day: SQL): SQL | undefined {
  return and(
    visibleItems(ctx),
    sql`inventory_items.maintenance_due_on <= ${day} + ${input.within_days}::int`,
    input.department_id?.length ? inArray(inventoryItems.department_id, input.department_id) : undefined,
    input.item_id ? sql`inventory_items.id = ${input.item_id}` : undefined,
  );
}

const oneOf = (column: SQL, values: readonly string[]) =>
  sql`${column} in (${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`;

export const listDueMaintenance = defineQuery({
  name: "inventory.listDueMaintenance",
  permission: "inventory:read",
  summary: "What is overdue or due soon, by thing and plan, the most pressing first",
  input: ListDueInput,
  output: DueList,
  http: { method: "GET", path: "/inventory/maintenance/due" },
  async handler(ctx, input) {
    const steps = walk({ sort: input.sort ?? "due_on,inventory_number", cursor: input.cursor }, keys, idKey);
    const day = today(ctx);
    const source = dueLines(nearItems(ctx, input, day), day);
    const where = and(
      sql`due.due_on <= ${day} + ${input.within_days}::int`,
      input.kind?.length ? oneOf(sql`due.kind::text`, input.kind) : undefined,
      input.plan_id ? sql`due.plan_id = ${input.plan_id}` : undefined,
      input.is_mandatory === undefined ? undefined : sql`due.is_mandatory = ${input.is_mandatory}`,
    );
    const wanted = input.state?.length ? oneOf(sql`due.state`, input.state) : sql`true`;
    const counted = (state: string) => sql<number>`(count(*) filter (where due.state = ${state}))::int`;
    const [rows, [count]] = await Promise.all([
      ctx.tx
        .select({ ...dueColumns, walk_position: steps.position })
        .from(source)
        .where(and(where, wanted, steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({
          total: sql<number>`(count(*) filter (where ${wanted}))::int`,
          overdue: counted("overdue"),
          mandatory: sql<number>`(count(*) filter (where due.state = 'overdue' and due.is_mandatory))::int`,
          soon: counted("soon"),
          later: counted("later"),
        })
        .from(source)
        .where(where),
    ]);
    const { total = 0, ...counts } = count ?? { overdue: 0, mandatory: 0, soon: 0, later: 0 };
    return { ...pageOf(input, steps, rows, total), counts };
  },
});
