import { route } from "@/lib/core/adapters/route";
import { getBroadcast } from "@/lib/notifications/broadcasts/queries/get-broadcast";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getBroadcast);
