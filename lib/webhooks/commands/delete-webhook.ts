import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { webhooks } from "@/db/schema";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { fetchWebhook } from "@/lib/webhooks/rows";
import { SeenWebhook } from "@/lib/webhooks/schema";

export const deleteWebhook = defineCommand({
  name: "webhooks.deleteWebhook",
  permission: "webhook:manage",
  summary: "Delete a webhook with its log; what waits for it is not sent",
  input: SeenWebhook,
  output: z.object({}),
  http: { method: "DELETE", path: "/webhooks/{id}", status: 204 },
  async handler(ctx, input) {
    const before = await fetchWebhook(ctx, input.id);
    requireVersion(input.version, before);
    await ctx.tx.delete(webhooks).where(and(eq(webhooks.theatre_id, ctx.theatreId), eq(webhooks.id, before.id)));
    ctx.record({ event: "webhook.deleted", entity: "webhook", id: before.id, before: { ...before } });
    return {};
  },
});
