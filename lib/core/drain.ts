import "server-only";
import { and, asc, eq, inArray, isNull, lt, notInArray, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { outboxEvents } from "@/db/schema";
import { systemActor } from "@/lib/core/context";
import { database, driver } from "@/lib/core/database";
import { describeError, logger } from "@/lib/core/logger";
import { react } from "@/lib/core/operation";
import { outboxChannel } from "@/lib/core/outbox";
import type { OutboxEvent, Subscriber } from "@/lib/core/subscriber";

const attemptLimit = 12;
const pollMs = 5000;

const waiting = and(
  isNull(outboxEvents.published_at),
  lt(outboxEvents.attempts, attemptLimit),
  or(isNull(outboxEvents.retry_at), lt(outboxEvents.retry_at, sql`now()`)),
);

/** Stamps what nobody listens to, a statement for all of it; rows that another worker stamps just now are left to it. */
async function passOver(topics: string[]): Promise<void> {
  const unheard = database()
    .select({ id: outboxEvents.id })
    .from(outboxEvents)
    .where(and(isNull(outboxEvents.published_at), topics.length > 0 ? notInArray(outboxEvents.topic, topics) : undefined))
    .for("update", { skipLocked: true });
  await database()
    .update(outboxEvents)
    .set({ published_at: sql`now()` })
    .where(inArray(outboxEvents.id, unheard));
}

async function postpone(event: OutboxEvent, error: unknown): Promise<void> {
  logger().error({ err: error, event: event.id, topic: event.topic }, "a subscriber failed");
  await database()
    .update(outboxEvents)
    .set({
      attempts: sql`${outboxEvents.attempts} + 1`,
      retry_at: sql`now() + make_interval(secs => least(3600, power(2, ${outboxEvents.attempts} + 1)))`,
      last_error: describeError(error).slice(0, 2000),
    })
    .where(eq(outboxEvents.id, event.id));
}

async function takeOne(tx: Transaction, topics: string[]): Promise<OutboxEvent | undefined> {
  const [event] = await tx
    .select()
    .from(outboxEvents)
    .where(and(waiting, inArray(outboxEvents.topic, topics)))
    .orderBy(asc(outboxEvents.id))
    .limit(1)
    .for("update", { skipLocked: true });
  return event;
}

/** Publishes one event: every reaction and the stamp commit together. False where nothing waits. */
async function publishOne(subscribers: readonly Subscriber[]): Promise<boolean> {
  const topics = [...new Set(subscribers.map((subscriber) => subscriber.topic))];
  if (topics.length === 0) return false;
  const taken: { event?: OutboxEvent } = {};
  try {
    await database().transaction(async (tx) => {
      taken.event = await takeOne(tx, topics);
      const { event } = taken;
      if (!event) return;
      const caller = {
        actor: systemActor(event.theatre_id),
        locale: "ru" as const,
        requestId: event.request_id,
        ipAddress: null,
        device: null,
        tx,
      };
      for (const subscriber of subscribers.filter((one) => one.topic === event.topic)) await react(subscriber, caller, event);
      await tx
        .update(outboxEvents)
        .set({ published_at: sql`now()` })
        .where(eq(outboxEvents.id, event.id));
    });
  } catch (error) {
    if (!taken.event) throw error;
    await postpone(taken.event, error);
  }
  return taken.event !== undefined;
}

/** Publishes all that waits; safe to call from several workers at once. */
export async function drainOutbox(subscribers: readonly Subscriber[]): Promise<void> {
  await passOver([...new Set(subscribers.map((subscriber) => subscriber.topic))]);
  while (await publishOne(subscribers));
}

/** Calls `work` now, when PostgreSQL says that something was written, and every few seconds in case nobody heard it; never twice at once. */
export async function onChanges(work: () => Promise<void>): Promise<{ stop(): Promise<void> }> {
  let running: Promise<void> = Promise.resolve();
  let isQueued = false;
  const nudge = () => {
    if (isQueued) return;
    isQueued = true;
    running = running.then(async () => {
      isQueued = false;
      await work();
    });
  };
  const heard = await driver().listen(outboxChannel, nudge);
  const timer = setInterval(nudge, pollMs);
  nudge();
  return {
    async stop() {
      clearInterval(timer);
      await heard.unlisten();
      await running;
    },
  };
}

/** Publishes whatever is written, as it is written. */
export function keepDraining(subscribers: readonly Subscriber[]): Promise<{ stop(): Promise<void> }> {
  return onChanges(() => drainOutbox(subscribers).catch((error: unknown) => logger().warn({ err: error }, "the outbox waits")));
}
