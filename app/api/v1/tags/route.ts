import { route } from "@/lib/core/adapters/route";
import { createTag } from "@/lib/tags/commands/create-tag";
import { listTags } from "@/lib/tags/queries/list-tags";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listTags, createTag);
