import { asc, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { inventoryLocations, mails, outboxEvents } from "@/db/schema";
import { database } from "@/lib/core/database";
import { drainOutbox, keepDraining } from "@/lib/core/drain";
import { newId } from "@/lib/core/ids";
import { writeJournal } from "@/lib/core/journal";
import { defineSubscriber, type OutboxEvent, type Subscriber } from "@/lib/core/subscriber";
import { systemCaller } from "@/tests/factories/users";

const theatreId = newId();

beforeEach(async () => {
  await database().delete(outboxEvents);
  await database().delete(mails);
});

async function publish(...topics: string[]): Promise<void> {
  const changes = topics.map((event) => ({
    event,
    entity: "place",
    id: newId(),
    after: { name: event },
    payload: { extra: 1 },
  }));
  await database().transaction((tx) => writeJournal(tx, systemCaller(theatreId), changes));
}

/** A reaction that leaves a row in its transaction: `mails` stands for any table. */
function noting(name: string, topic: string, before: (event: OutboxEvent) => Promise<void> | void = () => {}): Subscriber {
  return defineSubscriber({
    name,
    topic,
    async handle(ctx, event) {
      await before(event);
      const line = { recipient: name, subject: topic, text: event.id, html: ctx.caller.requestId };
      await ctx.tx.insert(mails).values({ id: newId(), message_id: newId(), ...line });
    },
  });
}

const notes = () => database().select().from(mails).orderBy(asc(mails.id));
const events = () => database().select().from(outboxEvents).orderBy(asc(outboxEvents.id));
const fail = () => {
  throw new Error("out of order");
};

describe("drainOutbox", () => {
  it("hands every event to each of its subscribers, in the order of the changes", async () => {
    await publish("item.made", "item.moved", "item.made");
    const seen: OutboxEvent[] = [];
    const both = [
      noting("first", "item.made", (event) => void seen.push(event)),
      noting("second", "item.made"),
      noting("third", "item.moved"),
    ];
    await drainOutbox(both);
    expect((await notes()).map((note) => note.recipient)).toEqual(["first", "second", "third", "first", "second"]);
    expect((await events()).every((event) => event.published_at)).toBe(true);
    expect(seen[0]).toMatchObject({
      theatre_id: theatreId,
      topic: "item.made",
      payload: { extra: 1, before: null, after: { name: "item.made" } },
    });
  });

  it("reacts to each event exactly once, with several drains at once", async () => {
    await publish(...Array<string>(30).fill("item.made"), ...Array<string>(10).fill("nobody.listens"));
    const slow = [noting("one", "item.made", () => new Promise((resolve) => setTimeout(resolve, 2))), noting("two", "item.made")];
    await Promise.all(Array.from({ length: 4 }, () => drainOutbox(slow)));
    const found = await notes();
    expect(found).toHaveLength(60);
    expect(new Set(found.map((note) => `${note.recipient} ${note.text}`)).size).toBe(60);
    expect((await events()).filter((event) => !event.published_at)).toEqual([]);
  });

  it("stamps what nobody listens to, also where nobody listens at all", async () => {
    await publish("nobody.listens");
    await drainOutbox([]);
    expect(await events()).toMatchObject([{ attempts: 0, published_at: expect.any(Date) }]);
  });

  it("a reaction that fails is undone with its stamp and with the reactions beside it; other events go on", async () => {
    await publish("item.broken", "item.made");
    const beside = noting("beside", "item.broken");
    await drainOutbox([beside, noting("broken", "item.broken", fail), noting("other", "item.made")]);
    expect((await notes()).map((note) => note.recipient)).toEqual(["other"]);
    const [broken, made] = await events();
    expect(broken).toMatchObject({ published_at: null, attempts: 1, last_error: "out of order" });
    expect(broken?.retry_at?.getTime()).toBeGreaterThan(Date.now());
    expect(made?.published_at).not.toBeNull();
  });

  it("tries again when its time comes, later each time, and at the end no more", async () => {
    await publish("item.broken");
    const due = () =>
      database()
        .update(outboxEvents)
        .set({ retry_at: sql`now() - interval '1 second'` });
    for (let attempt = 1; attempt <= 13; attempt += 1) {
      const began = Date.now();
      await drainOutbox([noting("broken", "item.broken", fail)]);
      const [event] = await events();
      const retryAt = event?.retry_at?.getTime() ?? 0;
      const delay = 1000 * 2 ** attempt;
      if (attempt <= 5) expect([began + delay <= retryAt, retryAt <= Date.now() + delay]).toEqual([true, true]);
      await due();
    }
    expect((await events())[0]).toMatchObject({ attempts: 12, published_at: null });
    await database().update(outboxEvents).set({ attempts: 3 });
    await drainOutbox([noting("mended", "item.broken")]);
    expect((await events())[0]?.published_at).not.toBeNull();
    expect(await notes()).toHaveLength(1);
  });

  it("keeps of a failed query no parameters", async () => {
    await publish("item.broken");
    const leaky = defineSubscriber({
      name: "leaky",
      topic: "item.broken",
      handle: async (ctx) => void (await ctx.tx.execute(sql`select ${"hunter2"}::int`)),
    });
    await drainOutbox([leaky]);
    const [event] = await events();
    expect(event?.last_error).toContain("Failed query");
    expect(event?.last_error).not.toMatch(/params/);
  });

  it("what a reaction records becomes an event of the same request, and is drained too", async () => {
    await publish("item.made");
    const chain = defineSubscriber({
      name: "chain",
      topic: "item.made",
      handle: async (ctx, event) => ctx.record({ event: "item.noted", entity: "place", id: event.entity_id, after: {} }),
    });
    await drainOutbox([chain, noting("last", "item.noted")]);
    expect((await notes()).map((note) => note.recipient)).toEqual(["last"]);
    expect(new Set((await events()).map((event) => event.request_id)).size).toBe(1);
  });
});

describe("keepDraining", () => {
  it("tells within a moment of what another transaction held, and does not wait for its clock", async () => {
    await publish("item.held");
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let draining: Awaited<ReturnType<typeof keepDraining>> | undefined;
    await database().transaction(async (tx) => {
      await tx.execute(sql`select id from outbox_events where topic = 'item.held' for update`);
      draining = await keepDraining([noting("ear", "item.held")]);
      setTimeout(letGo, 300);
      await held;
      expect(await notes()).toEqual([]);
    });
    await vi.waitFor(async () => expect(await notes()).toHaveLength(1), { timeout: 1500 });
    await draining?.stop();
  });

  it("hears of a change when it commits, and of none that is rolled back; stop ends it", async () => {
    const draining = await keepDraining([noting("ear", "item.made")]);
    await publish("item.made");
    await vi.waitFor(async () => expect(await notes()).toHaveLength(1), { timeout: 3000 });
    const change = { event: "item.made", entity: "place", id: newId() };
    const undone = database().transaction(async (tx) => {
      await writeJournal(tx, systemCaller(theatreId), [change]);
      await tx.insert(inventoryLocations).values({ id: newId(), theatre_id: newId(), name: "x", type: "stage" });
    });
    await expect(undone).rejects.toThrow();
    await draining.stop();
    await publish("item.made");
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await notes()).toHaveLength(1);
    expect(await database().select().from(outboxEvents).where(eq(outboxEvents.entity_id, change.id))).toEqual([]);
  });
});
