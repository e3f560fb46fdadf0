import "server-only";
import { and, eq, getTableColumns, isNull, sql, type SQL } from "drizzle-orm";
import { inventoryItems, tags } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { scopeFilter } from "@/lib/core/scope-filter";
import { walk, type SortKey } from "@/lib/core/sorting";
import type { ListTagsInput, Tag } from "@/lib/tags/schema";

const { ancestor_ids: ancestors, theatre_id: _theatre, ...stored } = getTableColumns(tags);
const columns = { ...stored, depth: sql<number>`cardinality(${ancestors}) - 1` };

/**
 * What the catalogue finds for the caller by `?tag=`: each thing once, also where it carries a tag that hangs below. Counted in one pass
 * for all tags, or for the one that is asked for.
 */
const uses = (
  ctx: Context,
  tagId: string | undefined,
) => sql<number>`coalesce(((select jsonb_object_agg(counted.tag_id, counted.things) from (
  select above.tag_id, count(distinct inventory_items.id)::int as things
  from tags below cross join unnest(below.ancestor_ids) above(tag_id)
  join taggings g on g.tag_id = below.id and g.entity_type = 'item' join inventory_items on inventory_items.id = g.entity_id
  where below.theatre_id = ${ctx.theatreId} and ${tagId ? sql`above.tag_id = ${tagId}` : sql`true`} and ${and(
    eq(inventoryItems.theatre_id, ctx.theatreId),
    isNull(inventoryItems.deleted_at),
    scopeFilter(ctx.can("inventory:read") ?? "own", ctx.actor, {
      department: inventoryItems.department_id,
      owner: inventoryItems.created_by_id,
    }),
  )} group by above.tag_id) counted)->>(tags.id::text))::int, 0)`;

export function selectTags<T extends Record<string, SQL>>(
  ctx: Context,
  extra: T,
  { counts = false, id }: { counts?: boolean; id?: string } = {},
) {
  return ctx.tx.select({ ...columns, uses: counts ? uses(ctx, id) : sql<null>`null::int`, ...extra }).from(tags);
}

export function tagsOf(ctx: Context, condition?: SQL): SQL | undefined {
  return and(eq(tags.theatre_id, ctx.theatreId), condition);
}

const keys: SortKey[] = [
  { name: "path", expression: sql`${tags.path}`, type: "text" },
  { name: "name", expression: sql`${tags.name}`, type: "text" },
  { name: "created_at", expression: sql`${tags.created_at}`, type: "timestamptz" },
];
const idKey: SortKey = { name: "id", expression: sql`${tags.id}`, type: "uuid" };

/** A page of the tags (with one more, if there is one), and the walk that it is of. */
export function findTags(ctx: Context, input: ListTagsInput) {
  const steps = walk({ sort: input.sort ?? "path", cursor: input.cursor }, keys, idKey);
  const rows = selectTags(ctx, { walk_position: steps.position }, { counts: input.include?.includes("uses") })
    .where(and(tagsOf(ctx), steps.where))
    .orderBy(...steps.orderBy)
    .limit(input.page_size + 1)
    .offset(input.cursor ? 0 : (input.page - 1) * input.page_size);
  return { steps, rows };
}

export async function fetchTag(ctx: Context, tagId: string): Promise<Tag> {
  const [tag] = await selectTags(ctx, {}, { counts: true, id: tagId }).where(tagsOf(ctx, eq(tags.id, tagId)));
  if (!tag) throw notFound();
  return tag;
}
