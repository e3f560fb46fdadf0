import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { pushSubscriptions } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError, notFound } from "@/lib/core/errors";
import { sendPush } from "@/lib/core/push";
import type { Notice, Recipient, Sent } from "@/lib/notifications/channels/schema";
import type { PushSubscription } from "@/lib/notifications/push/schema";

type Subscription = typeof pushSubscriptions.$inferSelect;

export const pushColumns = {
  id: pushSubscriptions.id,
  device: pushSubscriptions.device,
  last_used_at: pushSubscriptions.last_used_at,
  created_at: pushSubscriptions.created_at,
};

/** The devices of who calls. */
export function ownSubscriptions(ctx: Context) {
  if (!ctx.actor.user_id) throw new AppError("UNAUTHORIZED");
  return and(eq(pushSubscriptions.theatre_id, ctx.theatreId), eq(pushSubscriptions.user_id, ctx.actor.user_id));
}

export async function fetchSubscription(ctx: Context, id: string): Promise<PushSubscription> {
  const [found] = await ctx.tx
    .select(pushColumns)
    .from(pushSubscriptions)
    .where(and(ownSubscriptions(ctx), eq(pushSubscriptions.id, id)));
  if (!found) throw notFound();
  return found;
}

/** To one device; one that has given up is forgotten. */
async function sendToDevice(tx: Database | Transaction, device: Subscription, notice: Notice): Promise<Sent> {
  const { endpoint, p256dh, auth } = device;
  const payload = { id: notice.id, title: notice.title, message: notice.message, url: notice.url, is_urgent: notice.is_urgent };
  const outcome = await sendPush({ endpoint, keys: { p256dh, auth } }, payload, notice.is_urgent);
  if (outcome === "gone") await tx.delete(pushSubscriptions).where(eq(pushSubscriptions.id, device.id));
  else
    await tx
      .update(pushSubscriptions)
      .set({ last_used_at: sql`now()` })
      .where(eq(pushSubscriptions.id, device.id));
  return outcome === "gone" ? "dropped" : "sent";
}

async function send(ctx: Context<Database>, recipient: Recipient, notice: Notice): Promise<Sent> {
  const devices = await ctx.tx
    .select()
    .from(pushSubscriptions)
    .where(and(eq(pushSubscriptions.theatre_id, recipient.theatre_id), eq(pushSubscriptions.user_id, recipient.user_id)));
  const outcomes = await Promise.allSettled(devices.map((device) => sendToDevice(ctx.tx, device, notice)));
  // One device is enough: trying again for another would ring twice on the first.
  if (outcomes.some((outcome) => outcome.status === "fulfilled" && outcome.value === "sent")) return "sent";
  const failure = outcomes.find((outcome) => outcome.status === "rejected");
  if (failure) throw failure.reason;
  return "dropped";
}

/** Web push (RFC 8030, 8291) to every device on which this person allowed it. */
export const pushChannel = { isConfigured: () => true, send };
