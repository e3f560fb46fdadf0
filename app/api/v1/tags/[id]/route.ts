import { route } from "@/lib/core/adapters/route";
import { deleteTag } from "@/lib/tags/commands/delete-tag";
import { updateTag } from "@/lib/tags/commands/update-tag";
import { getTag } from "@/lib/tags/queries/get-tag";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getTag, updateTag, deleteTag);
