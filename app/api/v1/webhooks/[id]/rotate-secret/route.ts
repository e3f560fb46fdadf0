import { route } from "@/lib/core/adapters/route";
import { rotateSecret } from "@/lib/webhooks/commands/rotate-secret";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(rotateSecret);
