import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { tags } from "@/db/schema";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { canKeepTags } from "@/lib/tags/policy";
import { fetchTag } from "@/lib/tags/rows";
import { SeenTag } from "@/lib/tags/schema";

/** What carried it carries it no more; the database refuses while other tags hang below it. */
export const deleteTag = defineCommand({
  name: "tags.deleteTag",
  permission: "inventory:update",
  summary: "Delete a tag that has none below it, and take it from all that carry it",
  input: SeenTag,
  output: z.object({}),
  http: { method: "DELETE", path: "/tags/{id}", status: 204 },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const tag = await fetchTag(ctx, input.id);
    ctx.assert(canKeepTags(ctx.actor));
    requireVersion(input.version, tag);
    const gone = await ctx.tx
      .delete(tags)
      .where(and(eq(tags.id, tag.id), eq(tags.version, tag.version)))
      .returning({ id: tags.id });
    if (gone.length === 0) requireVersion(tag.version, await fetchTag(ctx, tag.id));
    ctx.record({ event: "tag.deleted", entity: "tag", id: tag.id, before: { ...tag } });
    return {};
  },
});
