import "server-only";
import { createView } from "@/lib/views/commands/create-view";
import { deleteView } from "@/lib/views/commands/delete-view";
import { reorderViews } from "@/lib/views/commands/reorder-views";
import { updateView } from "@/lib/views/commands/update-view";
import { getView } from "@/lib/views/queries/get-view";
import { listViews } from "@/lib/views/queries/list-views";

export const viewsOperations = [listViews, getView, createView, updateView, deleteView, reorderViews];
