import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { z } from "zod";
import { defineQuery } from "@/lib/core/operation";
import { Choices } from "@/lib/inventory/choices/schema";

type Lists = z.input<typeof Choices>;

const branch = sql`'id', id, 'name', name, 'path', path, 'parent_id', parent_id`;

function listed(
  facts: SQL,
  table: "inventory_categories" | "inventory_locations" | "tags" | "departments",
  theatreId: string,
  order: SQL,
): SQL {
  return sql`(select coalesce(json_agg(json_build_object(${facts}) order by ${order}), '[]') from ${sql.identifier(table)}
    where theatre_id = ${theatreId})`;
}

/** One statement for all of them: a page of the catalogue needs no more of these records. Departments only for whom people are open. */
export const listChoices = defineQuery({
  name: "inventory.listChoices",
  permission: "inventory:read",
  summary: "Categories with their fields, places, tags and departments, as a list is narrowed by them",
  input: z.strictObject({}),
  output: Choices,
  async handler(ctx) {
    const departments = sql`'id', id, 'name', name, 'short_code', short_code, 'color', color`;
    const inHouseOrder = sql`sort_order, name, id`;
    const [lists] = await ctx.tx.execute<Lists & Record<string, unknown>>(sql`select
      ${listed(sql`${branch}, 'custom_field_defs', custom_field_defs`, "inventory_categories", ctx.theatreId, sql`path`)} as categories,
      ${listed(branch, "inventory_locations", ctx.theatreId, sql`path`)} as locations,
      ${listed(branch, "tags", ctx.theatreId, sql`path`)} as tags,
      ${ctx.can("user:read") ? listed(departments, "departments", ctx.theatreId, inHouseOrder) : sql`'[]'::json`} as departments`);
    return lists as Lists;
  },
});
