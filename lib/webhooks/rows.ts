import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq, sql, type SQL } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { webhooks } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { invalid, notFound } from "@/lib/core/errors";
import { PrivateAddressError, requirePublicUrl } from "@/lib/core/http/public-post";
import type { Webhook } from "@/lib/webhooks/schema";

const inState = (status: string) =>
  sql<number>`(select count(*)::int from webhook_deliveries d where d.theatre_id = ${webhooks.theatre_id} and d.webhook_id = ${webhooks.id}
    and d.status::text = any(${status}::text[]))`;

export const webhookColumns = {
  id: webhooks.id,
  url: webhooks.url,
  description: webhooks.description,
  topics: webhooks.topics,
  is_active: webhooks.is_active,
  previous_secret_until: webhooks.previous_secret_until,
  waiting: inState("{waiting,failed}"),
  dead: inState("{dead}"),
  last_delivered_at: sql<Date | null>`(select max(d.delivered_at) from webhook_deliveries d
    where d.theatre_id = ${webhooks.theatre_id} and d.webhook_id = ${webhooks.id})`.mapWith(webhooks.created_at),
  version: webhooks.version,
  created_at: webhooks.created_at,
  updated_at: webhooks.updated_at,
};

export function selectWebhooks<T extends Record<string, SQL>>(tx: Database | Transaction, extra: T) {
  return tx.select({ ...webhookColumns, ...extra }).from(webhooks);
}

export async function fetchWebhook(ctx: Context, webhookId: string): Promise<Webhook> {
  const [webhook] = await selectWebhooks(ctx.tx, {}).where(and(eq(webhooks.theatre_id, ctx.theatreId), eq(webhooks.id, webhookId)));
  if (!webhook) throw notFound();
  return webhook;
}

/** A secret as Standard Webhooks writes it; 256 random bits. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

/** Refuses an address of the house before anything is sent to it; a name is looked at again at every call. */
export function requireReachable(url: string): void {
  try {
    requirePublicUrl(new URL(url));
  } catch (error) {
    if (error instanceof PrivateAddressError) throw invalid({ url: "webhooks.private_address" });
    throw error;
  }
}
