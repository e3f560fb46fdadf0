"use server";

import { action } from "@/lib/core/adapters/action";
import { addPhoto } from "@/lib/inventory/photos/commands/add-photo";
import { deletePhoto } from "@/lib/inventory/photos/commands/delete-photo";
import { restorePhoto } from "@/lib/inventory/photos/commands/restore-photo";
import { updatePhoto } from "@/lib/inventory/photos/commands/update-photo";

export const addPhotoAction = action(addPhoto);
export const updatePhotoAction = action(updatePhoto);
export const deletePhotoAction = action(deletePhoto);
export const restorePhotoAction = action(restorePhoto);
