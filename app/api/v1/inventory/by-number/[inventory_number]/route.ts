import { route } from "@/lib/core/adapters/route";
import { getItemByNumber } from "@/lib/inventory/queries/get-item-by-number";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getItemByNumber);
