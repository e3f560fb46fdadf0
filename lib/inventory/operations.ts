import "server-only";
import { createCategory } from "@/lib/inventory/categories/commands/create-category";
import { deleteCategory } from "@/lib/inventory/categories/commands/delete-category";
import { updateCategory } from "@/lib/inventory/categories/commands/update-category";
import { getCategory } from "@/lib/inventory/categories/queries/get-category";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";
import { listChoices } from "@/lib/inventory/choices/queries/list-choices";
import { createItem } from "@/lib/inventory/commands/create-item";
import { deleteItem } from "@/lib/inventory/commands/delete-item";
import { importItems } from "@/lib/inventory/commands/import-items";
import { restoreItem } from "@/lib/inventory/commands/restore-item";
import { updateItem } from "@/lib/inventory/commands/update-item";
import { createLocation } from "@/lib/inventory/locations/commands/create-location";
import { deleteLocation } from "@/lib/inventory/locations/commands/delete-location";
import { updateLocation } from "@/lib/inventory/locations/commands/update-location";
import { getLocation } from "@/lib/inventory/locations/queries/get-location";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";
import { countItems } from "@/lib/inventory/queries/count-items";
import { getItemByNumber } from "@/lib/inventory/queries/get-item-by-number";
import { getItem } from "@/lib/inventory/queries/get-item";
import { listHistory } from "@/lib/inventory/queries/list-history";
import { listItemRows } from "@/lib/inventory/queries/list-item-rows";
import { listItems } from "@/lib/inventory/queries/list-items";

export const inventoryOperations = [
  listItems,
  listItemRows,
  countItems,
  listChoices,
  getItem,
  getItemByNumber,
  listHistory,
  createItem,
  updateItem,
  deleteItem,
  restoreItem,
  importItems,
  listCategories,
  getCategory,
  createCategory,
  updateCategory,
  deleteCategory,
  listLocations,
  getLocation,
  createLocation,
  updateLocation,
  deleteLocation,
];
