import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { webhooks } from "@/db/schema";
import { defineCommand } from "@/lib/core/operation";
import { seal } from "@/lib/core/seal";
import { secretOverlapHours } from "@/lib/webhooks/constants";
import { fetchWebhook, newWebhookSecret } from "@/lib/webhooks/rows";
import { WebhookId, WebhookWithSecret } from "@/lib/webhooks/schema";

export const rotateSecret = defineCommand({
  name: "webhooks.rotateSecret",
  permission: "webhook:manage",
  summary: "Give a webhook a new secret; for a day the old one signs beside it",
  input: WebhookId,
  output: WebhookWithSecret,
  http: { method: "POST", path: "/webhooks/{id}/rotate-secret", status: 200 },
  async handler(ctx, input) {
    const before = await fetchWebhook(ctx, input.id);
    const secret = newWebhookSecret();
    await ctx.tx
      .update(webhooks)
      .set({
        sealed_secret: await seal(secret),
        sealed_previous_secret: sql`${webhooks.sealed_secret}`,
        previous_secret_until: sql`now() + make_interval(hours => ${secretOverlapHours})`,
        version: sql`${webhooks.version} + 1`,
      })
      .where(and(eq(webhooks.theatre_id, ctx.theatreId), eq(webhooks.id, before.id)));
    const after = await fetchWebhook(ctx, before.id);
    ctx.record({ event: "webhook.secret_rotated", entity: "webhook", id: before.id, before: { ...before }, after: { ...after } });
    return { ...after, secret };
  },
});
