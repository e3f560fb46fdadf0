import { route } from "@/lib/core/adapters/route";
import { deleteCategory } from "@/lib/inventory/categories/commands/delete-category";
import { updateCategory } from "@/lib/inventory/categories/commands/update-category";
import { getCategory } from "@/lib/inventory/categories/queries/get-category";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(deleteCategory, updateCategory, getCategory);
