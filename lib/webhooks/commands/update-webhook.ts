import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { webhooks } from "@/db/schema";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { fetchWebhook, requireReachable } from "@/lib/webhooks/rows";
import { UpdateWebhookInput, Webhook } from "@/lib/webhooks/schema";

export const updateWebhook = defineCommand({
  name: "webhooks.updateWebhook",
  permission: "webhook:manage",
  summary: "Change a webhook, or switch it off",
  input: UpdateWebhookInput,
  output: Webhook,
  http: { method: "PUT", path: "/webhooks/{id}" },
  async handler(ctx, { id, version, ...changes }) {
    const before = await fetchWebhook(ctx, id);
    requireVersion(version, before);
    if (changes.url !== undefined) requireReachable(changes.url);
    await ctx.tx
      .update(webhooks)
      .set({ ...changes, version: sql`${webhooks.version} + 1` })
      .where(and(eq(webhooks.theatre_id, ctx.theatreId), eq(webhooks.id, id)));
    const after = await fetchWebhook(ctx, id);
    ctx.record({ event: "webhook.updated", entity: "webhook", id, before: { ...before }, after: { ...after } });
    return after;
  },
});
