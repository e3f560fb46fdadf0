import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { mails, outboxEvents } from "@/db/schema";
import { startWorker } from "@/lib/core/adapters/job";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { sendMail } from "@/lib/core/mail";
import { defineCommand, type AnyOperation } from "@/lib/core/operation";
import { writeJournal } from "@/lib/core/journal";
import { runLater } from "@/lib/core/queue";
import { defineSubscriber } from "@/lib/core/subscriber";
import { systemCaller } from "@/tests/factories/users";
import { z } from "zod";

/** The worker as a server runs it: queue and outbox together. */

const welcome = defineSubscriber({
  name: "test.welcome",
  topic: "person.came",
  handle: async (ctx, event) => sendMail(ctx.tx, { ...letter("by event"), messageId: `<${event.id}@flytower>` }),
});

const letter = (subject: string) => ({ to: "anna@example.org", subject, text: "text", html: "<p>text</p>" });
const noteVisit = defineCommand({
  name: "test.noteVisit",
  permission: "system",
  summary: "Leaves a note",
  input: z.strictObject({ name: z.string() }),
  output: z.null(),
  async handler(ctx, input) {
    ctx.record({ event: "note.made", entity: "note", id: newId(), after: input });
    await sendMail(ctx.tx, letter(input.name));
    return null;
  },
});

const subjects = async () => (await database().select().from(mails)).map((mail) => mail.subject).toSorted();
const waiting = () =>
  database().execute(
    sql`select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'mail'`,
  );

let worker: Awaited<ReturnType<typeof startWorker>>;
beforeAll(async () => {
  worker = await startWorker({ subscribers: [welcome], operations: [noteVisit as unknown as AnyOperation] });
});
afterAll(() => worker.stop());

it("delivers what was committed, and nothing that was not", async () => {
  await expect(
    database().transaction(async (tx) => {
      await sendMail(tx, letter("undone"));
      throw new Error("undone");
    }),
  ).rejects.toThrow("undone");
  await database().transaction((tx) => sendMail(tx, letter("done")));
  await vi.waitFor(async () => expect(await subjects()).toEqual(["done"]), { timeout: 5000 });
});

it("turns a change into a mail, by way of its event", async () => {
  const change = { event: "person.came", entity: "user", id: newId() };
  await database().transaction((tx) => writeJournal(tx, systemCaller(newId()), [change]));
  await vi.waitFor(async () => expect(await subjects()).toContain("by event"), { timeout: 5000 });
  expect(await database().select().from(outboxEvents)).toMatchObject([{ published_at: expect.any(Date), attempts: 0 }]);
});

it("stop finishes what is in hand and leaves the rest to the next worker", async () => {
  await worker.stop();
  await database().transaction((tx) => sendMail(tx, letter("later")));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await subjects()).not.toContain("later");
  expect(await waiting()).toHaveLength(1);
  worker = await startWorker({ subscribers: [welcome], operations: [noteVisit as unknown as AnyOperation] });
  await vi.waitFor(async () => expect(await subjects()).toContain("later"), { timeout: 5000 });
  // The letter is kept, then its job is done.
  await vi.waitFor(async () => expect(await waiting()).toHaveLength(0), { timeout: 5000 });
});

it("runs a command of the system that was queued, in its theatre, once it is committed", async () => {
  const { tx: _, ...caller } = systemCaller(newId());
  await database().transaction((tx) => runLater({ tx, caller }, noteVisit, { name: "by command" }));
  await vi.waitFor(async () => expect(await subjects()).toContain("by command"), { timeout: 5000 });
  const events = await database().select().from(outboxEvents).where(eq(outboxEvents.topic, "note.made"));
  expect(events).toMatchObject([{ theatre_id: caller.actor.theatre_id, request_id: caller.requestId }]);
});
