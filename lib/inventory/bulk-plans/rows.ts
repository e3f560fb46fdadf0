import "server-only";
import { and, eq, inArray, sql, type SQL } from "drizzle-orm";
import { inventoryItems } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { scopeFilter } from "@/lib/core/scope-filter";
import { bulkFieldTypes, bulkLimits, bulkPermissions, type BulkField } from "@/lib/inventory/bulk/constants";
import type { BulkGround } from "@/lib/inventory/bulk-grounds/rows";
import { bulkSources, orderedFields } from "@/lib/inventory/bulk/rules";
import type { BulkOrderInput, BulkPreview, StartBulkRunInput } from "@/lib/inventory/bulk/schema";
import { gatedLocationTypes } from "@/lib/inventory/constants";
import { canOverrideInspection } from "@/lib/inventory/policy";
import { visibleItems } from "@/lib/inventory/rows";
import { matchingItems } from "@/lib/inventory/selection/rows";

/** The items that are meant, deleted ones among them where they are named: each is told why it is left out. */
export function chosenItems(ctx: Context, { ids, filter }: Pick<StartBulkRunInput, "ids" | "filter">): SQL | undefined {
  return filter ? matchingItems(ctx, filter) : and(visibleItems(ctx), inArray(inventoryItems.id, ids ?? []));
}

/** Whether the author's grant reaches an item; as a condition that is never null. */
export function isReachable(ctx: Context, operation: BulkOrderInput["operation"]): SQL {
  const scope = ctx.can(bulkPermissions[operation]);
  if (!scope) return sql`false`;
  const reach = scopeFilter(scope, ctx.actor, { department: inventoryItems.department_id, owner: inventoryItems.created_by_id });
  return reach ? sql`coalesce(${reach}, false)` : sql`true`;
}

const isDeleted = sql`${inventoryItems.deleted_at} is not null`;

type Objection = [condition: SQL, problem: string];

function stands(condition: SQL): SQL {
  return sql`exists (select 1 from inventory_stock s join inventory_locations l on l.id = s.location_id
    where s.theatre_id = ${inventoryItems.theatre_id} and s.item_id = ${inventoryItems.id} and ${condition})`;
}

/** Stock (`s` at `l`) that a move takes along. */
export function taken(order: BulkOrderInput): SQL {
  const types = sql.join(
    bulkSources(order.type ?? "transfer").map((type) => sql`${type}`),
    sql`, `,
  );
  const elsewhere = order.to_location_id ? sql`s.location_id <> ${order.to_location_id}` : sql`true`;
  return sql`${elsewhere} and l.type in (${types})`;
}

/** Past its mandatory inspection by the calendar of the theatre. */
const isOverdue = sql`coalesce(${inventoryItems.inspection_due_on} < (now() at time zone
  (select time_zone from theatres where id = ${inventoryItems.theatre_id}))::date, false)`;

function moveObjections(ctx: Context, order: BulkOrderInput, ground: BulkGround): Objection[] {
  const elsewhere = order.to_location_id ? sql`s.location_id <> ${order.to_location_id}` : sql`true`;
  const isSigned = Boolean(order.override_reason) && canOverrideInspection(ctx.actor);
  const isWatched = ground.place && gatedLocationTypes.includes(ground.place.type) && !isSigned;
  return [
    [sql`not ${stands(sql`true`)}`, "bulk.nothing_there"],
    [sql`not ${stands(elsewhere)}`, "bulk.already_there"],
    [sql`not ${stands(taken(order))}`, "bulk.wrong_place"],
    ...(isWatched
      ? [
          [
            sql`(${isOverdue} and ${stands(sql`${taken(order)} and l.type not in ('stage', 'rehearsal', 'tour')`)})`,
            "bulk.past_inspection",
          ] satisfies Objection,
        ]
      : []),
  ];
}

function columnOf(field: BulkField): SQL {
  return sql`${inventoryItems[field]}`;
}

export function valueOf(field: BulkField, value: string | null): SQL {
  return sql`${value}::${sql.raw(bulkFieldTypes[field])}`;
}

/** Whether an item has the ordered values already. */
export function hasFields(fields: readonly [BulkField, string | null][]): SQL {
  const equal = fields.map(([field, value]) => sql`${columnOf(field)} is not distinct from ${valueOf(field, value)}`);
  return sql`(${sql.join(equal, sql` and `)})`;
}

const tagged = (tagId: string) =>
  sql`exists (select 1 from taggings where tag_id = ${tagId} and entity_type = 'item' and entity_id = ${inventoryItems.id})`;

function hasTags(order: BulkOrderInput): SQL {
  const added = (order.add_tag_ids ?? []).map(tagged);
  const removed = (order.remove_tag_ids ?? []).map((tagId) => sql`not ${tagged(tagId)}`);
  return sql`(${sql.join([...added, ...removed], sql` and `)})`;
}

function objectionsOf(ctx: Context, order: BulkOrderInput, ground: BulkGround): Objection[] {
  switch (order.operation) {
    case "move":
      return [[isDeleted, "bulk.deleted"], ...moveObjections(ctx, order, ground)];
    case "tags":
      return [
        [isDeleted, "bulk.deleted"],
        [hasTags(order), "bulk.already_so"],
      ];
    case "delete":
      return [[isDeleted, "bulk.already_so"]];
    case "restore":
      return [
        [sql`not (${isDeleted})`, "bulk.already_so"],
        [isNumberTaken, "bulk.number_taken"],
      ];
    default:
      return [
        [isDeleted, "bulk.deleted"],
        [hasFields(orderedFields(order)), "bulk.already_so"],
      ];
  }
}

/** Its number was given to another while it was deleted. */
export const isNumberTaken = sql`exists (select 1 from inventory_items other where other.theatre_id = ${inventoryItems.theatre_id}
  and other.inventory_number = ${inventoryItems.inventory_number} and other.deleted_at is null and other.id <> ${inventoryItems.id})`;

/** Why an item is left as it is: the first reason that holds, null where it changes. The same in preview, run and each piece of it. */
export function problemOf(ctx: Context, order: BulkOrderInput, ground: BulkGround): SQL<string | null> {
  const objections: Objection[] = [[sql`not ${isReachable(ctx, order.operation)}`, "bulk.no_right"], ...objectionsOf(ctx, order, ground)];
  const cases = objections.map(([condition, problem]) => sql`when ${condition} then ${problem}`);
  return sql<string | null>`(case ${sql.join(cases, sql` `)} end)::text`;
}

/** What is there now, as people call it. */
const presentations: Partial<Record<BulkField, SQL>> = {
  category_id: sql`(select path from inventory_categories c where c.id = ${inventoryItems.category_id})`,
  department_id: sql`(select name from departments d where d.id = ${inventoryItems.department_id})`,
};

const standing = (order: BulkOrderInput) => sql`(select string_agg(l.path, ' + ' order by l.path) from inventory_stock s
  join inventory_locations l on l.id = s.location_id
  where s.theatre_id = ${inventoryItems.theatre_id} and s.item_id = ${inventoryItems.id} and ${taken(order)})`;

const tagNames = sql`(select string_agg(t.name, ', ' order by t.name) from taggings g join tags t on t.id = g.tag_id
  where g.theatre_id = ${inventoryItems.theatre_id} and g.entity_type = 'item' and g.entity_id = ${inventoryItems.id})`;

interface PlannedChange {
  field: string;
  from: SQL;
  to: string | null;
}

function changesOf(order: BulkOrderInput, ground: BulkGround): PlannedChange[] {
  switch (order.operation) {
    case "move":
      return [{ field: "location", from: standing(order), to: ground.place?.path ?? null }];
    case "tags":
      return [{ field: "tags", from: tagNames, to: ground.tagWords }];
    case "delete":
    case "restore":
      return [];
    default:
      return orderedFields(order).map(([field, value]) => ({
        field,
        from: presentations[field] ?? sql`${columnOf(field)}::text`,
        to: ground.words.get(field) ?? value,
      }));
  }
}

/** Which items change, among rows that have a `problem` where they do not; the same in preview and run. */
export const digestOf = (id: SQL) =>
  sql<string>`md5(coalesce(string_agg(${id}::text, ',' order by ${id}) filter (where problem is null), ''))`;

interface PreviewRow extends Record<string, unknown> {
  total: number;
  ready: number;
  digest: string;
  left_out: BulkPreview["left_out"] | null;
  groups: BulkPreview["changes"][number]["groups"][];
  items: BulkPreview["items"] | null;
}

/** One statement over all that is meant: counts, groups and the first rows. */
export async function fetchPreview(ctx: Context, input: StartBulkRunInput, ground: BulkGround): Promise<BulkPreview> {
  const changes = changesOf(input, ground);
  const column = (index: number) => sql.identifier(`from_${index}`);
  const froms = changes.map(({ from }, index) => sql`, ${from} as ${column(index)}`);
  const groups = changes.map(
    (_, index) => sql`(select coalesce(json_agg(g), '[]') from (select ${column(index)} as "from", count(*)::int as count
      from chosen where problem is null group by 1 order by 2 desc, 1 limit ${bulkLimits.groups}) g)`,
  );
  const listed = sql.join(
    changes.map((_, index) => sql`${column(index)}`),
    sql`, `,
  );
  const rows = await ctx.tx.execute<PreviewRow>(sql`
    with chosen as materialized (
      select ${inventoryItems.id} as id, ${inventoryItems.inventory_number} as inventory_number, ${inventoryItems.name} as name,
        ${problemOf(ctx, input, ground)} as problem ${sql.join(froms)}
      from inventory_items where ${chosenItems(ctx, input)})
    select count(*)::int as total, count(*) filter (where problem is null)::int as ready, ${digestOf(sql`id`)} as digest,
      (select json_agg(g) from (select problem, count(*)::int as count from chosen where problem is not null
        group by 1 order by 2 desc) g) as left_out,
      json_build_array(${sql.join(groups, sql`, `)}) as groups,
      (select json_agg(g) from (select id, name, inventory_number, problem, json_build_array(${listed}) as "from" from chosen
        order by problem is not null, inventory_number, id limit ${bulkLimits.rows}) g) as items
    from chosen`);
  const [found] = rows;
  return {
    total: found?.total ?? 0,
    ready: found?.ready ?? 0,
    digest: found?.digest ?? "",
    left_out: found?.left_out ?? [],
    changes: changes.map(({ field, to }, index) => ({ field, to, groups: found?.groups[index] ?? [] })),
    items: found?.items ?? [],
  };
}

/** Of these items those that can still be changed, and why the others cannot; locked in one order. */
export async function sortOut(
  ctx: Context,
  order: BulkOrderInput,
  ground: BulkGround,
  ids: readonly string[],
): Promise<{ id: string; problem: string | null }[]> {
  await ctx.tx.execute(sql`select 1 from inventory_items where ${inArray(inventoryItems.id, [...ids])} order by id for no key update`);
  return ctx.tx
    .select({ id: inventoryItems.id, problem: problemOf(ctx, order, ground) })
    .from(inventoryItems)
    .where(and(eq(inventoryItems.theatre_id, ctx.theatreId), inArray(inventoryItems.id, [...ids])));
}
