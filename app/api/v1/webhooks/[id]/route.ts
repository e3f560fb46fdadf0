import { route } from "@/lib/core/adapters/route";
import { deleteWebhook } from "@/lib/webhooks/commands/delete-webhook";
import { updateWebhook } from "@/lib/webhooks/commands/update-webhook";
import { getWebhook } from "@/lib/webhooks/queries/get-webhook";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getWebhook, updateWebhook, deleteWebhook);
