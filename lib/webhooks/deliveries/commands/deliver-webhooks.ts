import "server-only";
import { createHmac } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { webhookDeliveries, webhooks } from "@/db/schema";
import { postPublicly } from "@/lib/core/http/public-post";
import { defineCommand } from "@/lib/core/operation";
import { unseal } from "@/lib/core/seal";
import { attemptLimit } from "@/lib/webhooks/constants";
import { lockDue } from "@/lib/webhooks/deliveries/rows";
import { DeliverResult } from "@/lib/webhooks/deliveries/schema";
import { pauseAfter } from "@/lib/webhooks/rules";

const atOnce = 20;

type Delivery = typeof webhookDeliveries.$inferSelect;
type Hook = typeof webhooks.$inferSelect;

/** The secrets that sign now: the new one first. */
async function secretsOf(hook: Hook, now: Date): Promise<string[]> {
  const isOverlap = hook.previous_secret_until !== null && hook.previous_secret_until > now;
  const sealed = [hook.sealed_secret, ...(isOverlap && hook.sealed_previous_secret ? [hook.sealed_previous_secret] : [])];
  return z.array(z.string()).parse(await Promise.all(sealed.map(unseal)));
}

/** Standard Webhooks (standardwebhooks.com): HMAC-SHA256 over id, time and body, one signature a secret. */
function signatures(secrets: readonly string[], id: string, seconds: number, body: string): string {
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
      return `v1,${createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64")}`;
    })
    .join(" ");
}

interface Outcome {
  response_status: number | null;
  response: string | null;
  last_error: string | null;
  duration_ms: number;
}

async function send(delivery: Delivery, hook: Hook, now: Date): Promise<Outcome> {
  const started = performance.now();
  const body = JSON.stringify(delivery.payload);
  const seconds = Math.floor(Date.now() / 1000);
  const took = () => Math.round(performance.now() - started);
  try {
    const answer = await postPublicly(hook.url, body, {
      "Content-Type": "application/json",
      "User-Agent": "Flytower-Webhooks",
      "webhook-id": delivery.event_id,
      "webhook-timestamp": String(seconds),
      "webhook-signature": signatures(await secretsOf(hook, now), delivery.event_id, seconds, body),
    });
    const isAccepted = answer.status >= 200 && answer.status < 300;
    return {
      response_status: answer.status,
      response: answer.text,
      last_error: isAccepted ? null : `HTTP ${answer.status}`,
      duration_ms: took(),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message || error.name : String(error);
    return { response_status: null, response: null, last_error: message.slice(0, 500), duration_ms: took() };
  }
}

async function keep(tx: Transaction, delivery: Delivery, outcome: Outcome): Promise<boolean> {
  const attempt = delivery.attempt + 1;
  const isDelivered = outcome.last_error === null;
  const status = isDelivered ? "delivered" : attempt >= attemptLimit ? "dead" : "failed";
  await tx
    .update(webhookDeliveries)
    .set({
      ...outcome,
      attempt,
      status,
      delivered_at: isDelivered ? sql`now()` : null,
      due_at: sql`now() + make_interval(secs => ${pauseAfter(attempt)})`,
    })
    .where(eq(webhookDeliveries.id, delivery.id));
  return isDelivered;
}

/**
 * Sends what is due. The rows stay locked while it is sent: a worker that dies lets go of them, and another sends them again, under
 * the same `webhook-id`, so that a receiver can tell.
 */
export const deliverWebhooks = defineCommand({
  name: "webhooks.deliverWebhooks",
  permission: "system",
  summary: "Send the deliveries that are due",
  input: z.strictObject({}),
  output: DeliverResult,
  afterChanges: true,
  async handler(ctx) {
    ctx.unchanged();
    const due = await lockDue(ctx.tx, atOnce);
    const outcomes = await Promise.all(due.map(({ delivery, webhook }) => send(delivery, webhook, ctx.now)));
    let delivered = 0;
    for (const [index, { delivery }] of due.entries()) {
      const outcome = outcomes[index];
      if (outcome && (await keep(ctx.tx, delivery, outcome))) delivered += 1;
    }
    return { delivered, failed: due.length - delivered };
  },
});
