import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { inventoryKits } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { fetchKitLines, inTrees, selectKits, summarize, visibleKits } from "@/lib/inventory/kits/rows";
import { KitList, ListKitsInput } from "@/lib/inventory/kits/schema";

const keys: SortKey[] = [
  { name: "path", expression: sql`${inventoryKits.path}`, type: "text" },
  { name: "code", expression: sql`${inventoryKits.code}`, type: "text" },
];
const idKey: SortKey = { name: "id", expression: sql`${inventoryKits.id}`, type: "uuid" };

export const listKits = defineQuery({
  name: "inventory.listKits",
  permission: "inventory:read",
  summary: "Kits with what is out and what is wrong in each, in the order of their tree",
  input: ListKitsInput,
  output: KitList,
  http: { method: "GET", path: "/inventory/kits" },
  async handler(ctx, input) {
    const steps = walk({ sort: input.sort ?? "path", cursor: input.cursor }, keys, idKey);
    const part = `%${(input.q ?? "").replace(/[\\%_]/g, "\\$&")}%`;
    const where = and(
      visibleKits(ctx),
      input.q ? sql`(${inventoryKits.name} ilike ${part} or ${inventoryKits.code} ilike ${part})` : undefined,
      input.department_id ? eq(inventoryKits.department_id, input.department_id) : undefined,
      input.item_id
        ? sql`(${inventoryKits.case_item_id} = ${input.item_id} or exists (select 1 from inventory_kit_items held
            where held.theatre_id = ${ctx.theatreId} and held.item_id = ${input.item_id} and held.kit_id = ${inventoryKits.id}))`
        : undefined,
    );
    const [rows, [count]] = await Promise.all([
      selectKits(ctx, { walk_position: steps.position })
        .where(and(where, steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(inventoryKits)
        .where(where),
    ]);
    const page = pageOf(input, steps, rows, count?.total ?? 0);
    const ids = page.items.map(({ id }) => id);
    const trees = ids.length > 0 ? await selectKits(ctx, {}).where(and(visibleKits(ctx), inTrees(ids))) : [];
    const lines = await fetchKitLines(
      ctx,
      trees.map(({ id }) => id),
    );
    return { ...page, items: page.items.map((kit) => summarize(kit, trees, lines)) };
  },
});
