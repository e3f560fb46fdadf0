import "server-only";
import { tags } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { canCreateTag } from "@/lib/tags/policy";
import { fetchTag } from "@/lib/tags/rows";
import { CreateTagInput, Tag } from "@/lib/tags/schema";

export const createTag = defineCommand({
  name: "tags.createTag",
  permission: "inventory:update",
  summary: "Create a tag, at the root or below another",
  input: CreateTagInput,
  output: Tag,
  http: { method: "POST", path: "/tags", status: 201 },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    ctx.assert(canCreateTag(ctx.actor));
    const tagId = newId();
    await ctx.tx.insert(tags).values({ ...input, id: tagId, theatre_id: ctx.theatreId });
    const tag = await fetchTag(ctx, tagId);
    ctx.record({ event: "tag.created", entity: "tag", id: tagId, after: { ...tag } });
    return tag;
  },
});
