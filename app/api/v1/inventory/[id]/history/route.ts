import { route } from "@/lib/core/adapters/route";
import { listHistory } from "@/lib/inventory/queries/list-history";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listHistory);
