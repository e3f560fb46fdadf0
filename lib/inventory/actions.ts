"use server";

import { action } from "@/lib/core/adapters/action";
import { createCategory } from "@/lib/inventory/categories/commands/create-category";
import { deleteCategory } from "@/lib/inventory/categories/commands/delete-category";
import { updateCategory } from "@/lib/inventory/categories/commands/update-category";
import { createItem } from "@/lib/inventory/commands/create-item";
import { deleteItem } from "@/lib/inventory/commands/delete-item";
import { importItems } from "@/lib/inventory/commands/import-items";
import { restoreItem } from "@/lib/inventory/commands/restore-item";
import { updateItem } from "@/lib/inventory/commands/update-item";
import { createLocation } from "@/lib/inventory/locations/commands/create-location";
import { deleteLocation } from "@/lib/inventory/locations/commands/delete-location";
import { updateLocation } from "@/lib/inventory/locations/commands/update-location";

export const createItemAction = action(createItem);
export const updateItemAction = action(updateItem);
export const deleteItemAction = action(deleteItem);
export const restoreItemAction = action(restoreItem);
export const importItemsAction = action(importItems);
export const createCategoryAction = action(createCategory);
export const updateCategoryAction = action(updateCategory);
export const deleteCategoryAction = action(deleteCategory);
export const createLocationAction = action(createLocation);
export const updateLocationAction = action(updateLocation);
export const deleteLocationAction = action(deleteLocation);
