import "server-only";
import { and, eq, getTableColumns, sql, type SQL } from "drizzle-orm";
import { tags } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import type { Tag } from "@/lib/tags/schema";

const { ancestor_ids: ancestors, theatre_id: _theatre, ...stored } = getTableColumns(tags);
const columns = { ...stored, depth: sql<number>`cardinality(${ancestors}) - 1` };

const uses = sql<number>`(select count(*)::int from taggings t where t.theatre_id = tags.theatre_id and t.tag_id = tags.id)`;

export function selectTags<T extends Record<string, SQL>>(ctx: Context, extra: T, { counts = false } = {}) {
  return ctx.tx.select({ ...columns, uses: counts ? uses : sql<null>`null::int`, ...extra }).from(tags);
}

export function tagsOf(ctx: Context, condition?: SQL): SQL | undefined {
  return and(eq(tags.theatre_id, ctx.theatreId), condition);
}

export async function fetchTag(ctx: Context, tagId: string): Promise<Tag> {
  const [tag] = await selectTags(ctx, {}, { counts: true }).where(tagsOf(ctx, eq(tags.id, tagId)));
  if (!tag) throw notFound();
  return tag;
}
