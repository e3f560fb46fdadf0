import { route } from "@/lib/core/adapters/route";
import { countRecipients } from "@/lib/notifications/broadcasts/queries/count-recipients";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(countRecipients);
