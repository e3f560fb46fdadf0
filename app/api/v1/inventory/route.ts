import { route } from "@/lib/core/adapters/route";
import { createItem } from "@/lib/inventory/commands/create-item";
import { listItems } from "@/lib/inventory/queries/list-items";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listItems, createItem);
