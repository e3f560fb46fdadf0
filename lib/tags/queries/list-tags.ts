import "server-only";
import { sql } from "drizzle-orm";
import { tags } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, totalOf } from "@/lib/core/sorting";
import { findTags, tagsOf } from "@/lib/tags/rows";
import { ListTagsInput, TagList } from "@/lib/tags/schema";

export const listTags = defineQuery({
  name: "tags.listTags",
  permission: "inventory:read",
  summary: "The tree of tags, flat, with the path of each",
  input: ListTagsInput,
  output: TagList,
  http: { method: "GET", path: "/tags" },
  async handler(ctx, input) {
    const found = findTags(ctx, input);
    const rows = await found.rows;
    const total = await totalOf(input, rows, () =>
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(tags)
        .where(tagsOf(ctx)),
    );
    return pageOf(input, found.steps, rows, total);
  },
});
