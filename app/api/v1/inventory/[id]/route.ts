import { route } from "@/lib/core/adapters/route";
import { deleteItem } from "@/lib/inventory/commands/delete-item";
import { updateItem } from "@/lib/inventory/commands/update-item";
import { getItem } from "@/lib/inventory/queries/get-item";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(deleteItem, updateItem, getItem);
