import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { tags } from "@/db/schema";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { canKeepTags } from "@/lib/tags/policy";
import { fetchTag } from "@/lib/tags/rows";
import { Tag, UpdateTagInput } from "@/lib/tags/schema";

export const updateTag = defineCommand({
  name: "tags.updateTag",
  permission: "inventory:update",
  summary: "Rename a tag, colour it or hang it elsewhere; absent fields stay",
  input: UpdateTagInput,
  output: Tag,
  http: { method: "PUT", path: "/tags/{id}" },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const { id: tagId, version, ...fields } = input;
    const before = await fetchTag(ctx, tagId);
    ctx.assert(canKeepTags(ctx.actor));
    requireVersion(version, before);
    const updated = await ctx.tx
      .update(tags)
      .set({ ...fields, version: sql`${tags.version} + 1` })
      .where(and(eq(tags.id, tagId), eq(tags.version, before.version)))
      .returning({ id: tags.id });
    const after = await fetchTag(ctx, tagId);
    if (updated.length === 0) requireVersion(before.version, after);
    ctx.record({ event: "tag.updated", entity: "tag", id: tagId, before: { ...before }, after: { ...after } });
    return after;
  },
});
