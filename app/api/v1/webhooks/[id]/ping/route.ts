import { route } from "@/lib/core/adapters/route";
import { sendPing } from "@/lib/webhooks/deliveries/commands/send-ping";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(sendPing);
