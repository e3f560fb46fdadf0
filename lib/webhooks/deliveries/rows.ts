import "server-only";
import { and, asc, eq, getTableColumns, inArray, lte, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { outboxEvents, webhookDeliveries, webhooks } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { wants } from "@/lib/webhooks/rules";
import type { WebhookDelivery } from "@/lib/webhooks/deliveries/schema";

const { theatre_id: _theatre, ...columns } = getTableColumns(webhookDeliveries);
export const deliveryColumns = columns;

export async function fetchDelivery(ctx: Context, webhookId: string, deliveryId: string): Promise<WebhookDelivery> {
  const [delivery] = await ctx.tx
    .select(deliveryColumns)
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.theatre_id, ctx.theatreId),
        eq(webhookDeliveries.webhook_id, webhookId),
        eq(webhookDeliveries.id, deliveryId),
      ),
    );
  if (!delivery) throw notFound();
  return delivery;
}

/** What a receiver is sent: the event as it was, the same at every attempt. */
function payloadOf(event: typeof outboxEvents.$inferSelect): Record<string, unknown> {
  const { id, topic, theatre_id, entity_type, entity_id, actor_id, occurred_at, payload } = event;
  return { id, topic, theatre_id, entity_type, entity_id, actor_id, occurred_at: occurred_at.toISOString(), data: payload };
}

/** Stamps up to `limit` events that other workers leave; gives how many, and which are of theatres with a webhook. */
async function takeEvents(tx: Transaction, limit: number): Promise<{ taken: number; heard: string[] }> {
  const [row] = await tx.execute<{ taken: number; heard: string[] }>(sql`
    with taken as (
      select id from ${outboxEvents} where fanned_at is null order by id limit ${limit} for update skip locked
    ), stamped as (
      update ${outboxEvents} event set fanned_at = now() from taken where event.id = taken.id returning event.id, event.theatre_id
    )
    select count(*)::int as taken,
      coalesce(array_agg(id) filter (where theatre_id in (select theatre_id from ${webhooks} where is_active)), '{}') as heard
    from stamped`);
  return row ?? { taken: 0, heard: [] };
}

/** Copies up to `limit` events to the webhooks that want them and stamps them; gives how many it took. Other workers take others. */
export async function fanOut(tx: Transaction, limit: number): Promise<number> {
  const { taken, heard } = await takeEvents(tx, limit);
  if (heard.length === 0) return taken;
  const events = await tx.select().from(outboxEvents).where(inArray(outboxEvents.id, heard)).orderBy(asc(outboxEvents.id));
  const hooks = await tx
    .select({ id: webhooks.id, theatre_id: webhooks.theatre_id, topics: webhooks.topics, created_at: webhooks.created_at })
    .from(webhooks)
    .where(eq(webhooks.is_active, true));
  const rows = events.flatMap((event) =>
    hooks
      .filter((hook) => hook.theatre_id === event.theatre_id && hook.created_at <= event.occurred_at && wants(hook.topics, event.topic))
      .map((hook) => ({
        id: newId(),
        theatre_id: event.theatre_id,
        webhook_id: hook.id,
        event_id: event.id,
        topic: event.topic,
        payload: payloadOf(event),
        due_at: sql`now()`,
      })),
  );
  if (rows.length > 0) await tx.insert(webhookDeliveries).values(rows).onConflictDoNothing();
  return taken;
}

/** Deliveries that are due, locked to the end of the transaction, so that no other worker sends them meanwhile. */
export function lockDue(tx: Transaction, limit: number) {
  return tx
    .select({ delivery: webhookDeliveries, webhook: webhooks })
    .from(webhookDeliveries)
    .innerJoin(webhooks, eq(webhooks.id, webhookDeliveries.webhook_id))
    .where(
      and(
        inArray(webhookDeliveries.status, ["waiting", "failed"]),
        lte(webhookDeliveries.due_at, sql`now()`),
        eq(webhooks.is_active, true),
      ),
    )
    .orderBy(asc(webhookDeliveries.due_at))
    .limit(limit)
    .for("update", { of: webhookDeliveries, skipLocked: true });
}
