import "server-only";
import { and, eq, getTableColumns, isNull, sql, type SQL } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { departments, inventoryCategories, inventoryItems, inventoryLocations, inventoryNumberCounters, theatres } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { invalid, notFound } from "@/lib/core/errors";
import { scopeFilter } from "@/lib/core/scope-filter";
import { defaultNumberPattern } from "@/lib/inventory/constants";
import type { FieldDef } from "@/lib/inventory/rules";
import { formatNumber, mergeFieldDefs } from "@/lib/inventory/rules";
import type { Item } from "@/lib/inventory/schema";

type Executor = Database | Transaction;

const { search: _search, search_text: _text, ...columns } = getTableColumns(inventoryItems);

const stock = sql<Item["stock"]>`coalesce((
  select json_agg(json_build_object('location_id', l.id, 'location', l.path, 'quantity', s.quantity::text) order by s.quantity desc, l.path)
  from inventory_stock s join inventory_locations l on l.id = s.location_id
  where s.theatre_id = inventory_items.theatre_id and s.item_id = inventory_items.id), '[]'::json)`;

const photo = sql<Item["photo"]>`(select json_build_object('file_id', p.file_id) from inventory_photos p
  where p.item_id = inventory_items.id and p.theatre_id = inventory_items.theatre_id and p.is_main)`;

const tags = sql<Item["tags"]>`coalesce((
  select json_agg(json_build_object('id', t.id, 'name', t.name, 'color', t.color) order by t.path)
  from taggings g join tags t on t.id = g.tag_id
  where g.theatre_id = inventory_items.theatre_id and g.entity_type = 'item' and g.entity_id = inventory_items.id), '[]'::json)`;

/** Columns of an item as the API shows it, with its category, department and stock. */
export const itemColumns = {
  ...columns,
  category: { id: inventoryCategories.id, name: inventoryCategories.name, path: inventoryCategories.path },
  department: {
    id: departments.id,
    code: departments.code,
    short_code: departments.short_code,
    name: departments.name,
    color: departments.color,
  },
  stock,
  photo,
  tags,
};

export function selectItems<T extends Record<string, SQL>>(tx: Executor, extra: T) {
  return tx
    .select({ ...itemColumns, ...extra })
    .from(inventoryItems)
    .innerJoin(inventoryCategories, eq(inventoryCategories.id, inventoryItems.category_id))
    .leftJoin(departments, eq(departments.id, inventoryItems.department_id));
}

/** Items of this theatre that the caller's grant reaches. */
export function visibleItems(ctx: Context): SQL | undefined {
  return and(
    eq(inventoryItems.theatre_id, ctx.theatreId),
    scopeFilter(ctx.can("inventory:read") ?? "own", ctx.actor, {
      department: inventoryItems.department_id,
      owner: inventoryItems.created_by_id,
    }),
  );
}

/** A visible item, or NOT_FOUND. A deleted one is found only where it is asked for. */
export async function fetchItem(ctx: Context, itemId: string, { isDeleted = false } = {}): Promise<Item> {
  const [item] = await selectItems(ctx.tx, {}).where(
    and(visibleItems(ctx), eq(inventoryItems.id, itemId), isDeleted ? undefined : isNull(inventoryItems.deleted_at)),
  );
  if (!item) throw notFound();
  return item;
}

/**
 * The same, and nobody else changes it before this transaction ends. Taken before a movement is written: its foreign key would
 * hold a weaker lock first, and two movements of one item would wait for each other.
 */
export async function lockItem(ctx: Context<Transaction>, itemId: string): Promise<Item> {
  await ctx.tx
    .select({ id: inventoryItems.id })
    .from(inventoryItems)
    .where(and(visibleItems(ctx), eq(inventoryItems.id, itemId)))
    .for("no key update");
  return fetchItem(ctx, itemId);
}

/** A category with what it takes from those above it: the nearest department and number pattern, and the fields of all. */
export interface CategoryLine {
  id: string;
  name: string;
  path: string;
  code: string;
  is_active: boolean;
  department_id: string | null;
  number_pattern: string | null;
  defs: FieldDef[];
}

/** Lines of the categories that `condition` names (table `own`), in one statement. */
export async function fetchCategoryLines(ctx: Context, condition = sql`true`): Promise<CategoryLine[]> {
  const nearest = (column: string) =>
    sql`(array_agg(${sql.raw(column)} order by cardinality(upper.ancestor_ids) desc) filter (where ${sql.raw(column)} is not null))[1]`;
  const rows = await ctx.tx.execute<Omit<CategoryLine, "defs"> & { lists: FieldDef[][] } & Record<string, unknown>>(sql`
    select own.id, own.name, own.path, own.code, own.is_active, ${nearest("upper.department_id")} as department_id,
      ${nearest("upper.number_pattern")} as number_pattern,
      jsonb_agg(upper.custom_field_defs order by cardinality(upper.ancestor_ids)) as lists
    from inventory_categories own
    join inventory_categories upper on upper.theatre_id = own.theatre_id and upper.id = any(own.ancestor_ids)
    where own.theatre_id = ${ctx.theatreId} and ${condition}
    group by own.id`);
  return rows.map(({ lists, ...line }) => ({ ...line, defs: mergeFieldDefs(lists) }));
}

export async function fetchCategoryLine(ctx: Context, categoryId: string): Promise<CategoryLine> {
  const [line] = await fetchCategoryLines(ctx, sql`own.id = ${categoryId}`);
  if (!line) throw invalid({ category_id: "issue.unknown_record" });
  return line;
}

/** Pattern of numbers where no category of the line has one. */
export async function fetchTheatrePattern(ctx: Context): Promise<string> {
  const [theatre] = await ctx.tx.select({ settings: theatres.settings }).from(theatres).where(eq(theatres.id, ctx.theatreId));
  const own = theatre?.settings.number_pattern;
  return typeof own === "string" ? own : defaultNumberPattern;
}

/** Last number given out by a pattern; whoever comes second waits for the first to commit. */
async function lockCounter(ctx: Context<Transaction>, pattern: string): Promise<number> {
  const { pattern: patternColumn, theatre_id: theatreColumn, last_value: lastColumn } = inventoryNumberCounters;
  const [counter] = await ctx.tx
    .insert(inventoryNumberCounters)
    .values({ theatre_id: ctx.theatreId, pattern, last_value: 0 })
    .onConflictDoUpdate({ target: [theatreColumn, patternColumn], set: { last_value: sql`${lastColumn}` } })
    .returning();
  return counter?.last_value ?? 0;
}

async function findTaken(ctx: Context<Transaction>, numbers: string[]): Promise<Set<string>> {
  const rows = await ctx.tx
    .select({ number: inventoryItems.inventory_number })
    .from(inventoryItems)
    .where(
      and(
        eq(inventoryItems.theatre_id, ctx.theatreId),
        isNull(inventoryItems.deleted_at),
        sql`${inventoryItems.inventory_number} = any(${sql.param(numbers)}::text[])`,
      ),
    );
  return new Set(rows.map((row) => row.number));
}

/** The next `count` free numbers of a pattern; those that people gave by hand, or are about to (`reserved`), are passed over. */
export async function nextNumbers(
  ctx: Context<Transaction>,
  pattern: string,
  count: number,
  reserved: ReadonlySet<string> = new Set(),
): Promise<string[]> {
  const free: string[] = [];
  let last = await lockCounter(ctx, pattern);
  // Where many were given by hand, ever wider: a statement for each taken number would never end.
  for (let size = count; free.length < count; size *= 4) {
    const candidates = Array.from({ length: size }, (_, index) => ({
      value: last + index + 1,
      number: formatNumber(pattern, last + index + 1),
    }));
    const taken = await findTaken(
      ctx,
      candidates.map(({ number }) => number),
    );
    const chosen = candidates.filter(({ number }) => !taken.has(number) && !reserved.has(number)).slice(0, count - free.length);
    free.push(...chosen.map(({ number }) => number));
    last = free.length === count ? (chosen.at(-1)?.value ?? last) : last + size;
  }
  await ctx.tx
    .update(inventoryNumberCounters)
    .set({ last_value: last })
    .where(and(eq(inventoryNumberCounters.theatre_id, ctx.theatreId), eq(inventoryNumberCounters.pattern, pattern)));
  return free;
}

interface Alike {
  category_id: string;
  department_id: string | null;
}

/** The warehouse in which most things of the category stand, or, where there are none yet, most of the department. */
async function fetchUsualWarehouse(ctx: Context, { category_id, department_id }: Alike): Promise<string | undefined> {
  for (const alike of [sql`i.category_id = ${category_id}`, sql`i.department_id = ${department_id}`]) {
    const [found] = await ctx.tx.execute<{ id: string }>(sql`
      select l.id from inventory_items i join inventory_stock s on s.item_id = i.id join inventory_locations l on l.id = s.location_id
      where i.theatre_id = ${ctx.theatreId} and ${alike} and i.deleted_at is null and l.type = 'warehouse' and l.is_active
      group by l.id order by count(*) desc, l.sort_order, l.path limit 1`);
    if (found) return found.id;
  }
  return undefined;
}

/** Where the first stock goes: the place that is named, else where things like it stand, else the first warehouse. */
export async function fetchReceivingLocation(ctx: Context, wanted: string | null | undefined, alike: Alike): Promise<string> {
  const locationId = wanted ?? (await fetchUsualWarehouse(ctx, alike));
  const [location] = await ctx.tx
    .select({ id: inventoryLocations.id, is_active: inventoryLocations.is_active })
    .from(inventoryLocations)
    .where(
      and(
        eq(inventoryLocations.theatre_id, ctx.theatreId),
        locationId ? eq(inventoryLocations.id, locationId) : and(eq(inventoryLocations.type, "warehouse"), inventoryLocations.is_active),
      ),
    )
    .orderBy(inventoryLocations.sort_order, inventoryLocations.path)
    .limit(1);
  if (!location) throw invalid({ location_id: locationId ? "issue.unknown_record" : "inventory.no_warehouse" });
  if (!location.is_active) throw invalid({ location_id: "inventory.location_closed" });
  return location.id;
}
