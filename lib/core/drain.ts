import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { and, asc, eq, inArray, isNull, lt, notInArray, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { outboxEvents } from "@/db/schema";
import { systemActor, type Caller } from "@/lib/core/context";
import { database, driver } from "@/lib/core/database";
import { describeError, logger } from "@/lib/core/logger";
import { defaultLocale } from "@/lib/core/locale";
import { react, reactToAll } from "@/lib/core/operation";
import { outboxChannel } from "@/lib/core/journal";
import type { OutboxEvent, Subscriber } from "@/lib/core/subscriber";

const attemptLimit = 12;
const pollMs = 5000;
/** Rows that another transaction holds, such as that of the webhooks, are looked at again so soon, and for so long. */
const heldRetryMs = 50;
const heldRetries = 40;
/** One commit for so many events: what a busy minute writes is told within seconds. */
const batchSize = 200;

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

async function take(tx: Transaction, topics: string[], count: number): Promise<OutboxEvent[]> {
  return tx
    .select()
    .from(outboxEvents)
    .where(and(waiting, inArray(outboxEvents.topic, topics)))
    .orderBy(asc(outboxEvents.id))
    .limit(count)
    .for("update", { skipLocked: true });
}

function callerFor(tx: Transaction, event: OutboxEvent): Caller & { tx: Transaction } {
  const { theatre_id, request_id: requestId } = event;
  return { actor: systemActor(theatre_id), locale: defaultLocale, requestId, ipAddress: null, device: null, tx };
}

/** One event after the other; then those who take many at once, theatre by theatre. */
async function reactTo(tx: Transaction, events: OutboxEvent[], subscribers: readonly Subscriber[]): Promise<void> {
  for (const event of events) {
    const heard = subscribers.filter((one) => one.topic === event.topic && !one.handleAll);
    for (const subscriber of heard) await react(subscriber, callerFor(tx, event), event);
  }
  for (const { topic, handleAll } of subscribers) {
    if (!handleAll) continue;
    const heard = events.filter((event) => event.topic === topic);
    for (const theatreId of new Set(heard.map((event) => event.theatre_id))) {
      const group = heard.filter((event) => event.theatre_id === theatreId);
      if (group[0]) await reactToAll(handleAll, callerFor(tx, group[0]), group);
    }
  }
}

/**
 * Publishes up to `count` events in one transaction: every reaction and the stamps commit together. Where one fails nothing of them is
 * done; told of alone, it is put off. Gives how many were taken.
 */
async function publish(subscribers: readonly Subscriber[], count: number): Promise<{ taken: number; hasFailed: boolean }> {
  const topics = [...new Set(subscribers.map((subscriber) => subscriber.topic))];
  if (topics.length === 0) return { taken: 0, hasFailed: false };
  const taken: { events: OutboxEvent[] } = { events: [] };
  try {
    await database().transaction(async (tx) => {
      const events = await take(tx, topics, count);
      taken.events = events;
      if (events.length === 0) return;
      await reactTo(tx, events, subscribers);
      const ids = events.map((event) => event.id);
      await tx
        .update(outboxEvents)
        .set({ published_at: sql`now()` })
        .where(inArray(outboxEvents.id, ids));
    });
  } catch (error) {
    const [only, ...others] = taken.events;
    if (!only) throw error;
    if (others.length === 0) await postpone(only, error);
    return { taken: taken.events.length, hasFailed: true };
  }
  return { taken: taken.events.length, hasFailed: false };
}

async function isAnyWaiting(topics: string[]): Promise<boolean> {
  if (topics.length === 0) return false;
  const [row] = await database()
    .select({ id: outboxEvents.id })
    .from(outboxEvents)
    .where(and(waiting, inArray(outboxEvents.topic, topics)))
    .limit(1);
  return row !== undefined;
}

/** Publishes all that waits; safe to call from several workers at once. */
export async function drainOutbox(subscribers: readonly Subscriber[]): Promise<void> {
  const topics = [...new Set(subscribers.map((subscriber) => subscriber.topic))];
  await passOver(topics);
  let alone = 0;
  let held = 0;
  for (;;) {
    const { taken, hasFailed } = await publish(subscribers, alone > 0 ? 1 : batchSize);
    if (taken === 0) {
      // Whoever holds a row lets go of it without a word.
      if (held >= heldRetries || !(await isAnyWaiting(topics))) return;
      held += 1;
      await sleep(heldRetryMs);
      continue;
    }
    // The events of a batch that failed go one by one, so that only the one at fault waits.
    if (hasFailed && taken > 1) alone = taken;
    else if (alone > 0) alone -= 1;
  }
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
