import { route } from "@/lib/core/adapters/route";
import { addKitItem } from "@/lib/inventory/kits/commands/add-kit-item";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(addKitItem);
