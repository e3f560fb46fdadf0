import "server-only";
import { and, gt, gte, inArray, isNotNull, isNull, lt, ne, or, sql, type SQL } from "drizzle-orm";
import { inventoryItems } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { dueSoonDays, type dueStates } from "@/lib/inventory/constants";
import { fieldConditions } from "@/lib/inventory/field-conditions/rows";
import { visibleItems } from "@/lib/inventory/rows";
import type { ItemFilters, ItemSelection } from "@/lib/inventory/selection/schema";

/** Typing errors are looked for in words; of a short one, or of a number, everything would be alike. */
export const hasWord = (q: string) => /\p{L}{4}/u.test(q);

/** Words in any form, or any part of what is written about an item, or the same with typing errors. */
export function matches(q: string): SQL {
  const part = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const alike = hasWord(q) ? sql`or search_fold(${q}) <% ${inventoryItems.search_text}` : sql``;
  return sql`(${inventoryItems.search} @@ websearch_to_tsquery('russian', search_fold(${q}))
    or ${inventoryItems.search_text} like search_fold(${part}) ${alike})`;
}

/** A branch of a tree: the row itself and all below it. */
function inBranch(tree: "inventory_categories" | "inventory_locations", ctx: Context, rootId: string): SQL {
  return sql`(select id from ${sql.identifier(tree)} where theatre_id = ${ctx.theatreId} and ancestor_ids @> array[${rootId}]::uuid[])`;
}

/** Items that carry one of these tags, or one that hangs below them. */
function tagged(ctx: Context, tagIds: string[]): SQL {
  return sql`${inventoryItems.id} in (select g.entity_id from taggings g join tags t on t.id = g.tag_id
    where g.theatre_id = ${ctx.theatreId} and g.entity_type = 'item' and t.ancestor_ids && ${sql.param(tagIds)}::uuid[])`;
}

function withPhoto(ctx: Context, isWanted: boolean): SQL {
  const photographed = sql`(select item_id from inventory_photos where theatre_id = ${ctx.theatreId} and is_main)`;
  return isWanted ? sql`${inventoryItems.id} in ${photographed}` : sql`${inventoryItems.id} not in ${photographed}`;
}

/** Today is the theatre's own day, as the gate of movements reckons it. What is written off is due for nothing. */
function isDue(ctx: Context, states: (typeof dueStates)[number][]): SQL | undefined {
  const today = sql`(select (now() at time zone time_zone)::date from theatres where id = ${ctx.theatreId})`;
  const { maintenance_due_on: due, inspection_due_on: inspection } = inventoryItems;
  const conditions = {
    overdue: sql`${due} < ${today}`,
    soon: sql`${due} between ${today} and ${today} + ${dueSoonDays}::int`,
    blocked: sql`${inspection} < ${today}`,
  };
  return and(ne(inventoryItems.status, "decommissioned"), or(...states.map((state) => conditions[state])));
}

/** What is asked of the marks on an item: tags, photo, dates, the fields of its category. */
function marked(ctx: Context, input: ItemFilters): (SQL | undefined)[] {
  return [
    input.tag?.length ? tagged(ctx, input.tag) : undefined,
    input.has_photo === undefined ? undefined : withPhoto(ctx, input.has_photo),
    input.warranty_before ? lt(inventoryItems.warranty_until, input.warranty_before) : undefined,
    input.due?.length ? isDue(ctx, input.due) : undefined,
    input.manufacturer ? sql`lower(${inventoryItems.manufacturer}) = lower(${input.manufacturer})` : undefined,
    ...fieldConditions(input),
  ];
}

/** What stands nowhere cannot be idle. */
export const stands: SQL = gt(inventoryItems.quantity, "0");

function unmovedSince(ctx: Context, day: string | undefined): SQL | undefined {
  if (!day) return undefined;
  return sql`${stands} and not exists (select 1 from inventory_movements m where m.theatre_id = ${ctx.theatreId} and m.item_id = ${inventoryItems.id}
    and m.created_at >= (${day}::date::timestamp at time zone ${ctx.actor.theatre?.time_zone ?? "UTC"}))`;
}

/** Stock of a place and of all below it. */
export const standsIn = (ctx: Context, locationId: string): SQL =>
  sql`theatre_id = ${ctx.theatreId} and location_id = any(array${inBranch("inventory_locations", ctx, locationId)})`;

function ofDepartments(wanted: readonly string[] | undefined): SQL | undefined {
  if (!wanted?.length) return undefined;
  const ids = wanted.filter((one) => one !== "none");
  return or(
    ids.length > 0 ? inArray(inventoryItems.department_id, ids) : undefined,
    ids.length < wanted.length ? isNull(inventoryItems.department_id) : undefined,
  );
}

/** Items that a filter of the catalogue finds, among those that the caller may see. */
export function matchingItems(ctx: Context, input: ItemFilters): SQL | undefined {
  return and(
    visibleItems(ctx),
    input.deleted ? isNotNull(inventoryItems.deleted_at) : isNull(inventoryItems.deleted_at),
    input.q ? matches(input.q) : undefined,
    input.category_id
      ? sql`${inventoryItems.category_id} = any(array${inBranch("inventory_categories", ctx, input.category_id)})`
      : undefined,
    input.location_id
      ? sql`${inventoryItems.id} in (select item_id from inventory_stock where ${standsIn(ctx, input.location_id)})`
      : undefined,
    ofDepartments(input.department_id),
    input.status?.length ? inArray(inventoryItems.status, input.status) : undefined,
    input.condition?.length ? inArray(inventoryItems.condition, input.condition) : undefined,
    ...marked(ctx, input),
    input.updated_since ? gte(inventoryItems.updated_at, input.updated_since) : undefined,
    unmovedSince(ctx, input.idle_since),
  );
}

/** The items that a selection means, among those that the caller may see; deleted ones only where the filter asks for them. */
export function selectedItems(ctx: Context, selection: ItemSelection): SQL | undefined {
  if ("filter" in selection) return matchingItems(ctx, selection.filter);
  return and(visibleItems(ctx), isNull(inventoryItems.deleted_at), inArray(inventoryItems.id, selection.ids));
}
