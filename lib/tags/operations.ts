import "server-only";
import { createTag } from "@/lib/tags/commands/create-tag";
import { deleteTag } from "@/lib/tags/commands/delete-tag";
import { mergeTags } from "@/lib/tags/commands/merge-tags";
import { setTags } from "@/lib/tags/commands/set-tags";
import { updateTag } from "@/lib/tags/commands/update-tag";
import { exportTags } from "@/lib/tags/queries/export-tags";
import { getTag } from "@/lib/tags/queries/get-tag";
import { listTags } from "@/lib/tags/queries/list-tags";

export const tagsOperations = [listTags, exportTags, getTag, createTag, updateTag, deleteTag, mergeTags, setTags];
