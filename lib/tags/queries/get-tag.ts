import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchTag } from "@/lib/tags/rows";
import { Tag, TagId } from "@/lib/tags/schema";

export const getTag = defineQuery({
  name: "tags.getTag",
  permission: "inventory:read",
  summary: "One tag",
  input: TagId,
  output: Tag,
  http: { method: "GET", path: "/tags/{id}" },
  handler: (ctx, input) => fetchTag(ctx, input.id),
});
