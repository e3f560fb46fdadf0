import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { pageOf } from "@/lib/core/sorting";
import { checkFieldConditions } from "@/lib/inventory/field-conditions/rows";
import { findPage } from "@/lib/inventory/listing/rows";
import { ItemRowList, ListItemRowsInput } from "@/lib/inventory/schema";

export const listItemRows = defineQuery({
  name: "inventory.listItemRows",
  permission: "inventory:read",
  summary: "The catalogue as a screen reads it whole: up to 1,000 rows a page, by cursor, without totals; filters as of the list",
  input: ListItemRowsInput,
  output: ItemRowList,
  http: { method: "GET", path: "/inventory/rows", limit: "media" },
  async handler(ctx, input) {
    await checkFieldConditions(ctx, input);
    const page = findPage(ctx, { ...input, page: 1 });
    const { items, next_cursor } = pageOf({ page: 1, page_size: input.page_size }, page.steps, await page.rows, 0);
    return { items, next_cursor };
  },
});
