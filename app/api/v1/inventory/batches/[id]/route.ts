import { route } from "@/lib/core/adapters/route";
import { getBatch } from "@/lib/inventory/movements/queries/get-batch";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getBatch);
