import { route } from "@/lib/core/adapters/route";
import { createCategory } from "@/lib/inventory/categories/commands/create-category";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(createCategory, listCategories);
