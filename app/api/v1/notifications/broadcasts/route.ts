import { route } from "@/lib/core/adapters/route";
import { listBroadcasts } from "@/lib/notifications/broadcasts/queries/list-broadcasts";
import { sendBroadcast } from "@/lib/notifications/broadcasts/commands/send-broadcast";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listBroadcasts, sendBroadcast);
