import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { inventoryItems, maintenancePlans } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { selectPlans, visiblePlans } from "@/lib/inventory/maintenance/rows";
import { ListPlansInput, MaintenancePlanList } from "@/lib/inventory/maintenance/schema";

const keys: SortKey[] = [
  { name: "title", expression: sql`${maintenancePlans.title}`, type: "text" },
  { name: "kind", expression: sql`${maintenancePlans.kind}::text`, type: "text" },
];
const idKey: SortKey = { name: "id", expression: sql`${maintenancePlans.id}`, type: "uuid" };

export const listPlans = defineQuery({
  name: "inventory.listPlans",
  permission: "inventory:read",
  summary: "Maintenance plans",
  input: ListPlansInput,
  output: MaintenancePlanList,
  http: { method: "GET", path: "/inventory/maintenance/plans" },
  async handler(ctx, input) {
    const steps = walk({ sort: input.sort ?? "kind,title", cursor: input.cursor }, keys, idKey);
    const where = and(
      visiblePlans(ctx),
      input.kind?.length ? inArray(maintenancePlans.kind, input.kind) : undefined,
      input.is_active === undefined ? undefined : eq(maintenancePlans.is_active, input.is_active),
    );
    const [rows, [count]] = await Promise.all([
      selectPlans(ctx, { walk_position: steps.position })
        .where(and(where, steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(maintenancePlans)
        .leftJoin(inventoryItems, eq(inventoryItems.id, maintenancePlans.item_id))
        .where(where),
    ]);
    return pageOf(input, steps, rows, count?.total ?? 0);
  },
});
