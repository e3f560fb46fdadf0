"use server";

import { action } from "@/lib/core/adapters/action";
import { createView } from "@/lib/views/commands/create-view";
import { deleteView } from "@/lib/views/commands/delete-view";
import { reorderViews } from "@/lib/views/commands/reorder-views";
import { updateView } from "@/lib/views/commands/update-view";

export const createViewAction = action(createView);
export const updateViewAction = action(updateView);
export const deleteViewAction = action(deleteView);
export const reorderViewsAction = action(reorderViews);
