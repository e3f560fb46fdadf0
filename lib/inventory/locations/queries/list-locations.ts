import "server-only";
import { and, sql } from "drizzle-orm";
import { inventoryLocations } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, totalOf, walk, type SortKey } from "@/lib/core/sorting";
import { locationsOf, selectLocations } from "@/lib/inventory/locations/rows";
import { LocationList, ListLocationsInput } from "@/lib/inventory/locations/schema";

const keys: SortKey[] = [
  { name: "path", expression: sql`${inventoryLocations.path}`, type: "text" },
  { name: "sort_order", expression: sql`${inventoryLocations.sort_order}`, type: "int" },
  { name: "name", expression: sql`${inventoryLocations.name}`, type: "text" },
];
const idKey: SortKey = { name: "id", expression: sql`${inventoryLocations.id}`, type: "uuid" };

export const listLocations = defineQuery({
  name: "inventory.listLocations",
  permission: "inventory:read",
  summary: "The tree of locations, flat, with the path of each",
  input: ListLocationsInput,
  output: LocationList,
  http: { method: "GET", path: "/inventory/locations" },
  async handler(ctx, input) {
    const steps = walk({ sort: input.sort ?? "path", cursor: input.cursor }, keys, idKey);
    const where = locationsOf(ctx);
    const rows = await selectLocations(ctx, { walk_position: steps.position }, { counts: input.include?.includes("items") })
      .where(and(where, steps.where))
      .orderBy(...steps.orderBy)
      .limit(input.page_size + 1)
      .offset(input.cursor ? 0 : (input.page - 1) * input.page_size);
    const total = await totalOf(input, rows, () =>
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(inventoryLocations)
        .where(where),
    );
    return pageOf(input, steps, rows, total);
  },
});
