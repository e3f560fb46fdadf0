import "server-only";
import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { outboxEvents } from "@/db/schema";
import { database, driver } from "@/lib/core/database";
import { firstIdAt } from "@/lib/core/ids";
import { liveEntities, reachOf, type LiveChange } from "@/lib/core/live-rules";
import { logger } from "@/lib/core/logger";

const liveChannel = "flytower_live";
/** NOTIFY carries 8,000 bytes: people go in portions, and of many changes of a kind only the kind is told. */
const portion = 150;
const manyChanges = 50;

type Message = { theatre_id: string } & ({ change: LiveChange } | { inbox: string[] });

async function announce(tx: Database | Transaction, messages: Message[]): Promise<void> {
  if (messages.length === 0) return;
  const lines = messages.map((message) => JSON.stringify(message));
  await tx.execute(sql`select pg_notify(${liveChannel}, line) from unnest(${sql.param(lines)}::text[]) line`);
}

/** Tells the streams of these people, on every replica, to look for news when this transaction commits. */
export async function announceInbox(tx: Database | Transaction, theatreId: string, userIds: readonly string[]): Promise<void> {
  const people = [...new Set(userIds)];
  const portions = Array.from({ length: Math.ceil(people.length / portion) }, (_, at) => people.slice(at * portion, (at + 1) * portion));
  await announce(
    tx,
    portions.map((inbox) => ({ theatre_id: theatreId, inbox })),
  );
}

type EventRow = Pick<typeof outboxEvents.$inferInsert, "id" | "theatre_id" | "topic" | "entity_type" | "entity_id" | "payload">;

function changeOf(event: EventRow): LiveChange {
  const { id, topic, entity_type, entity_id } = event;
  return { id, topic, entity_type, entity_id, ...reachOf(event.payload) };
}

/** Tells every replica what changed, when this transaction commits. Called by journal.ts only. */
export async function announceChanges(tx: Transaction, events: readonly EventRow[]): Promise<void> {
  const watched = events.filter((event) => event.entity_type in liveEntities);
  const told = new Map<string, EventRow[]>();
  for (const event of watched) told.set(event.entity_type, [...(told.get(event.entity_type) ?? []), event]);
  const messages = [...told].flatMap(([entity_type, group]): Message[] => {
    const [first] = group;
    if (!first || group.length <= manyChanges) return group.map((event) => ({ theatre_id: event.theatre_id, change: changeOf(event) }));
    const change = { id: first.id, topic: `${entity_type}.changed`, entity_type, entity_id: null, people: [], department_ids: [] };
    return [{ theatre_id: first.theatre_id, change }];
  });
  await announce(tx, messages);
}

/** Changes since a moment, the oldest first; null where there are more than anybody should replay. */
export async function changesSince(theatreId: string, since: Date): Promise<LiveChange[] | null> {
  const rows = await database()
    .select()
    .from(outboxEvents)
    .where(
      and(
        // A UUIDv7 begins with its time, so the primary key finds the place.
        gt(outboxEvents.id, firstIdAt(since)),
        eq(outboxEvents.theatre_id, theatreId),
        inArray(outboxEvents.entity_type, Object.keys(liveEntities)),
      ),
    )
    .orderBy(asc(outboxEvents.id))
    .limit(201);
  return rows.length > 200 ? null : rows.map(changeOf);
}

/** One stream of one person. */
export interface LiveListener {
  theatre_id: string;
  user_id: string;
  onChange(change: LiveChange): void;
  onInbox(): void;
  /** The connection to PostgreSQL was lost and is found again: what came meanwhile must be looked up. */
  onGap(): void;
  close(): void;
}

interface Hub {
  listeners: Set<LiveListener>;
  listening: Promise<unknown> | undefined;
  isEnding: boolean;
}

// Next bundles routes and instrumentation apart; one process still has one connection that listens.
const shared = globalThis as typeof globalThis & { flytowerLive?: Hub };

function hub(): Hub {
  shared.flytowerLive ??= { listeners: new Set(), listening: undefined, isEnding: false };
  return shared.flytowerLive;
}

function fanOut(line: string): void {
  const message = JSON.parse(line) as Message;
  for (const listener of hub().listeners) {
    if (listener.theatre_id !== message.theatre_id) continue;
    if ("change" in message) listener.onChange(message.change);
    else if (message.inbox.includes(listener.user_id)) listener.onInbox();
  }
}

function endAll(): void {
  hub().isEnding = true;
  for (const listener of hub().listeners) listener.close();
}

async function startListening(): Promise<void> {
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, endAll);
  // Called again whenever the lost connection is found.
  const found = () => {
    for (const listener of hub().listeners) listener.onGap();
  };
  await driver().listen(liveChannel, fanOut, found);
}

/** Hears of every change and of one's own news until the function that it gives is called; one LISTEN serves the whole process. */
export async function listenLive(listener: LiveListener): Promise<() => void> {
  const live = hub();
  live.listening ??= startListening().catch((error: unknown) => {
    live.listening = undefined;
    throw error;
  });
  await live.listening;
  live.listeners.add(listener);
  if (live.isEnding) listener.close();
  logger().debug({ streams: live.listeners.size }, "a stream is open");
  return () => void live.listeners.delete(listener);
}
