import { route } from "@/lib/core/adapters/route";
import { createWebhook } from "@/lib/webhooks/commands/create-webhook";
import { listWebhooks } from "@/lib/webhooks/queries/list-webhooks";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listWebhooks, createWebhook);
