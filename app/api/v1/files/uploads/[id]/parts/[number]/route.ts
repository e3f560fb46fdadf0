import { route } from "@/lib/core/adapters/route";
import { receivePart } from "@/lib/files/commands/receive-part";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(receivePart);
