"use server";

import { action } from "@/lib/core/adapters/action";
import { createTag } from "@/lib/tags/commands/create-tag";
import { deleteTag } from "@/lib/tags/commands/delete-tag";
import { mergeTags } from "@/lib/tags/commands/merge-tags";
import { updateTag } from "@/lib/tags/commands/update-tag";

export const createTagAction = action(createTag);
export const updateTagAction = action(updateTag);
export const deleteTagAction = action(deleteTag);
export const mergeTagsAction = action(mergeTags);
