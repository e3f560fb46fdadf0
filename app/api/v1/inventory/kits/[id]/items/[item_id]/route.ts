import { route } from "@/lib/core/adapters/route";
import { removeKitItem } from "@/lib/inventory/kits/commands/remove-kit-item";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(removeKitItem);
