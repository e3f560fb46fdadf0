import "server-only";
import { and, eq, getTableColumns, isNull, sql, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { departments, inventoryItems, inventoryKits } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError, invalid, notFound } from "@/lib/core/errors";
import { scopeFilter } from "@/lib/core/scope-filter";
import { walk, type SortKey } from "@/lib/core/sorting";
import { canPackItem } from "@/lib/inventory/kits/policy";
import { linesOfTree, outOf, troubleOf } from "@/lib/inventory/kits/rules";
import type { Kit, KitLine, KitSummary, ListKitsInput } from "@/lib/inventory/kits/schema";
import { lockItem, visibleItems } from "@/lib/inventory/rows";

const columns = {
  ...getTableColumns(inventoryKits),
  department: { id: departments.id, short_code: departments.short_code, name: departments.name, color: departments.color },
};

export type KitRow = Omit<KitSummary, "lines" | "out" | "troubles"> & { ancestor_ids: string[] };

/** Kits of this theatre that the caller's grant reaches. */
export function visibleKits(ctx: Context): SQL | undefined {
  return and(
    eq(inventoryKits.theatre_id, ctx.theatreId),
    scopeFilter(ctx.can("inventory:read") ?? "own", ctx.actor, {
      department: inventoryKits.department_id,
      owner: inventoryKits.created_by_id,
    }),
  );
}

export function selectKits<T extends Record<string, SQL>>(ctx: Context, extra: T) {
  return ctx.tx
    .select({ ...columns, ...extra })
    .from(inventoryKits)
    .leftJoin(departments, eq(departments.id, inventoryKits.department_id));
}

/** The kits that hang below any of these, and themselves. */
export const inTrees = (rootIds: readonly string[]) => sql`${inventoryKits.ancestor_ids} && ${sql.param(`{${rootIds.join(",")}}`)}::uuid[]`;

/** What belongs in these kits, the cases too, each with where it stands: one statement, however many kits. */
export async function fetchKitLines(ctx: Context, kitIds: readonly string[]): Promise<KitLine[]> {
  if (kitIds.length === 0) return [];
  const zone = ctx.actor.theatre?.time_zone ?? "UTC";
  const rows = await ctx.tx.execute<Omit<KitLine, "trouble"> & Record<string, unknown>>(sql`
    with held as (
      select kit_id, item_id, quantity, false as is_case from inventory_kit_items
      where theatre_id = ${ctx.theatreId} and kit_id = any(${sql.param(`{${kitIds.join(",")}}`)}::uuid[])
      union all
      select id, case_item_id, 1, true from inventory_kits
      where theatre_id = ${ctx.theatreId} and case_item_id is not null and id = any(${sql.param(`{${kitIds.join(",")}}`)}::uuid[])
    )
    select held.kit_id, held.quantity::text as quantity, held.is_case, inventory_items.inspection_due_on::text as inspection_due_on,
      json_build_object('id', inventory_items.id, 'name', inventory_items.name, 'inventory_number', inventory_items.inventory_number,
        'unit', inventory_items.unit, 'tracking', inventory_items.tracking) as item,
      coalesce(inventory_items.inspection_due_on < (now() at time zone ${zone})::date, false) as is_overdue,
      coalesce(at.stock, '[]'::json) as stock
    from held
    join inventory_items on inventory_items.id = held.item_id
    left join lateral (
      select json_agg(json_build_object('location_id', l.id, 'location', l.path, 'type', l.type, 'quantity', s.quantity::text) order by s.quantity desc, l.path) as stock
      from inventory_stock s join inventory_locations l on l.id = s.location_id
      where s.theatre_id = ${ctx.theatreId} and s.item_id = inventory_items.id and inventory_items.deleted_at is null
    ) at on true
    where ${visibleItems(ctx)}
    order by held.is_case desc, inventory_items.inventory_number`);
  return rows.map((row) => ({ ...row, trouble: troubleOf(row) }));
}

/** A kit with what its tree comes to. */
export function summarize(kit: KitRow, kits: readonly KitRow[], lines: readonly KitLine[]): KitSummary {
  const own = linesOfTree(kit.id, kits, lines);
  const topmost = kit.ancestor_ids.find((id) => kits.some((one) => one.id === id)) ?? kit.id;
  const troubles = own.flatMap(({ item, trouble }) =>
    trouble ? [{ item_id: item.id, name: item.name, inventory_number: item.inventory_number, trouble }] : [],
  );
  return { ...kit, lines: own.length, out: own.filter(outOf(linesOfTree(topmost, kits, lines))).length, troubles };
}

/** Kits of a list, each with what its tree comes to. */
export async function summarizeKits(ctx: Context, kits: readonly KitRow[]): Promise<KitSummary[]> {
  if (kits.length === 0) return [];
  const trees = await selectKits(ctx, {}).where(and(visibleKits(ctx), inTrees(kits.map(({ id }) => id))));
  const lines = await fetchKitLines(
    ctx,
    trees.map(({ id }) => id),
  );
  return kits.map((kit) => summarize(kit, trees, lines));
}

const keys: SortKey[] = [
  { name: "path", expression: sql`${inventoryKits.path}`, type: "text" },
  { name: "code", expression: sql`${inventoryKits.code}`, type: "text" },
];
const idKey: SortKey = { name: "id", expression: sql`${inventoryKits.id}`, type: "uuid" };

/** A page of the kits (with one more, if there is one), the walk that it is of, and what it is narrowed by. */
export function findKits(ctx: Context, input: ListKitsInput, among?: SQL) {
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
    among,
  );
  const rows = selectKits(ctx, { walk_position: steps.position })
    .where(and(where, steps.where))
    .orderBy(...steps.orderBy)
    .limit(input.page_size + 1)
    .offset(input.cursor ? 0 : (input.page - 1) * input.page_size);
  return { steps, where, rows };
}

/** A visible kit with its whole tree, or NOT_FOUND. */
export async function fetchKit(ctx: Context, kitId: string): Promise<Kit> {
  const kits = await selectKits(ctx, {})
    .where(and(visibleKits(ctx), inTrees([kitId])))
    .orderBy(inventoryKits.path);
  const root = kits.find(({ id }) => id === kitId);
  if (!root) throw notFound();
  const contents = await fetchKitLines(
    ctx,
    kits.map(({ id }) => id),
  );
  return {
    ...summarize(root, kits, contents),
    kits: kits.filter(({ id }) => id !== kitId).map((kit) => summarize(kit, kits, contents)),
    contents,
  };
}

/** The kit that another is to hang in. */
export async function fetchParentKit(ctx: Context, parentId: string): Promise<KitRow> {
  const [parent] = await selectKits(ctx, {}).where(and(visibleKits(ctx), eq(inventoryKits.id, parentId)));
  if (!parent) throw invalid({ parent_id: "issue.unknown_record" });
  return parent;
}

/** The kit in which a thing lies already, as contents (unless only cases are meant) or as its case. */
export async function findKitOf(
  ctx: Context,
  itemId: string,
  { except = null, onlyCases = false }: { except?: string | null; onlyCases?: boolean } = {},
): Promise<{ code: string; name: string } | undefined> {
  const [kit] = await ctx.tx.execute<{ code: string; name: string }>(sql`
    select code, name from inventory_kits kit where theatre_id = ${ctx.theatreId} and id is distinct from ${except}::uuid
      and (case_item_id = ${itemId} or not ${onlyCases} and exists (
        select 1 from inventory_kit_items held where held.theatre_id = kit.theatre_id and held.kit_id = kit.id and held.item_id = ${itemId}))
    limit 1`);
  return kit;
}

/** An item that somebody named, by its id or by its number; refused under the field that named it. */
export async function findNamed(ctx: Context, named: { by: "id" | "inventory_number"; value: string; field: string }): Promise<string> {
  const [item] = await ctx.tx
    .select({ id: inventoryItems.id })
    .from(inventoryItems)
    .where(and(visibleItems(ctx), isNull(inventoryItems.deleted_at), eq(inventoryItems[named.by], named.value)));
  if (!item) throw invalid({ [named.field]: "kits.no_such_item" });
  return item.id;
}

/** The case that was named; null where a kit is to have none, undefined where nobody says anything of it. */
export async function namedCase(
  ctx: Context,
  { case_item_id: itemId, case_number: number }: { case_item_id?: string | null; case_number?: string | null },
): Promise<string | null | undefined> {
  if (itemId) return findNamed(ctx, { by: "id", value: itemId, field: "case_item_id" });
  if (number) return findNamed(ctx, { by: "inventory_number", value: number, field: "case_number" });
  return itemId === null || number === null ? null : undefined;
}

/** A case carries one kit, and lies in none, not even in its own. Locked, so that two kits cannot take one thing at the same moment. */
export async function requireFreeCase(ctx: Context<Transaction>, itemId: string): Promise<void> {
  const item = await lockItem(ctx, itemId);
  ctx.assert(canPackItem(ctx.actor, item), "kits.other_department");
  const other = await findKitOf(ctx, item.id);
  if (other) throw new AppError("CONFLICT", "kits.in_another", { item_id: item.id }, { ...other });
}
