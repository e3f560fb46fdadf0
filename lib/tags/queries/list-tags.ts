import "server-only";
import { and, sql } from "drizzle-orm";
import { tags } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, totalOf, walk, type SortKey } from "@/lib/core/sorting";
import { selectTags, tagsOf } from "@/lib/tags/rows";
import { ListTagsInput, TagList } from "@/lib/tags/schema";

const keys: SortKey[] = [
  { name: "path", expression: sql`${tags.path}`, type: "text" },
  { name: "name", expression: sql`${tags.name}`, type: "text" },
  { name: "created_at", expression: sql`${tags.created_at}`, type: "timestamptz" },
];
const idKey: SortKey = { name: "id", expression: sql`${tags.id}`, type: "uuid" };

export const listTags = defineQuery({
  name: "tags.listTags",
  permission: "inventory:read",
  summary: "The tree of tags, flat, with the path of each",
  input: ListTagsInput,
  output: TagList,
  http: { method: "GET", path: "/tags" },
  async handler(ctx, input) {
    const steps = walk({ sort: input.sort ?? "path", cursor: input.cursor }, keys, idKey);
    const where = tagsOf(ctx);
    const rows = await selectTags(ctx, { walk_position: steps.position }, { counts: input.include?.includes("uses") })
      .where(and(where, steps.where))
      .orderBy(...steps.orderBy)
      .limit(input.page_size + 1)
      .offset(input.cursor ? 0 : (input.page - 1) * input.page_size);
    const total = await totalOf(input, rows, () =>
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(tags)
        .where(where),
    );
    return pageOf(input, steps, rows, total);
  },
});
