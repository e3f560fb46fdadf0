import { route } from "@/lib/core/adapters/route";
import { listBatches } from "@/lib/inventory/movements/queries/list-batches";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listBatches);
