import { route } from "@/lib/core/adapters/route";
import { replayDelivery } from "@/lib/webhooks/deliveries/commands/replay-delivery";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(replayDelivery);
