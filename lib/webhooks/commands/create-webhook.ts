import "server-only";
import { webhooks } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { seal } from "@/lib/core/seal";
import { fetchWebhook, newWebhookSecret, requireReachable } from "@/lib/webhooks/rows";
import { CreateWebhookInput, WebhookWithSecret } from "@/lib/webhooks/schema";

export const createWebhook = defineCommand({
  name: "webhooks.createWebhook",
  permission: "webhook:manage",
  summary: "Create a webhook; its secret is shown this once",
  input: CreateWebhookInput,
  output: WebhookWithSecret,
  http: { method: "POST", path: "/webhooks", status: 201 },
  async handler(ctx, input) {
    requireReachable(input.url);
    const [id, secret] = [newId(), newWebhookSecret()];
    await ctx.tx.insert(webhooks).values({
      id,
      theatre_id: ctx.theatreId,
      ...input,
      topics: [...new Set(input.topics)],
      sealed_secret: await seal(secret),
      created_by_id: ctx.actor.user_id,
    });
    const webhook = await fetchWebhook(ctx, id);
    ctx.record({ event: "webhook.created", entity: "webhook", id, after: { ...webhook } });
    return { ...webhook, secret };
  },
});
