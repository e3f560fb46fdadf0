import { eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mails, notificationDeliveries, notifications } from "@/db/schema";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { emailChannel } from "@/lib/notifications/email/rows";
import { deliverDue } from "@/lib/notifications/deliveries/commands/deliver-due";
import { retryDeliveries } from "@/lib/notifications/deliveries/commands/retry-deliveries";
import { makeTheatre, systemCaller, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;

beforeEach(async () => {
  theatre = await makeTheatre();
  await database().delete(notificationDeliveries);
  await database().delete(mails);
});
afterEach(() => vi.restoreAllMocks());

const due = sql`now() - interval '1 second'`;
type Wishes = Partial<typeof notificationDeliveries.$inferInsert>;

async function owe(title: string, wishes: Wishes = {}): Promise<string> {
  const [notificationId, id] = [newId(), newId()];
  const userId = theatre.users.actor.id;
  const about = { id: notificationId, theatre_id: theatre.id, user_id: userId, type: "broadcast", title, message: "At <noon>" };
  await database()
    .insert(notifications)
    .values({ ...about, dedupe_key: notificationId });
  const delivery = { id, theatre_id: theatre.id, notification_id: notificationId, user_id: userId, channel: "email" as const, due_at: due };
  await database()
    .insert(notificationDeliveries)
    .values({ ...delivery, ...wishes } as typeof notificationDeliveries.$inferInsert);
  return id;
}

const deliver = () => run(deliverDue, systemCaller(null), {});
const letters = () => database().select().from(mails).orderBy(mails.id);
const state = async (id: string) => (await database().select().from(notificationDeliveries).where(eq(notificationDeliveries.id, id)))[0];

it("brings what is due, and not what is not yet", async () => {
  const id = await owe("Fire drill");
  await owe("Tomorrow", { due_at: new Date(Date.now() + 60_000) });
  await deliver();
  expect(await letters()).toMatchObject([{ recipient: theatre.users.actor.email, subject: "Fire drill", message_id: `<${id}@localhost>` }]);
  const [letter] = await letters();
  expect(letter?.html).toContain("At &lt;noon&gt;");
  expect(letter?.html).toContain("http://localhost:3000/notifications");
  expect(letter?.text).toContain("http://localhost:3000/profile/notifications");
  expect(await state(id)).toMatchObject({ status: "sent", attempts: 1, sent_at: expect.any(Date) });
});

it("brings each once, however many workers there are", async () => {
  const ids = await Promise.all(Array.from({ length: 60 }, (_, at) => owe(`Letter ${at}`)));
  const send = vi.spyOn(emailChannel, "send");
  await Promise.all(Array.from({ length: 4 }, deliver));
  expect(send).toHaveBeenCalledTimes(60);
  expect(new Set((await letters()).map((letter) => letter.message_id))).toEqual(new Set(ids.map((id) => `<${id}@localhost>`)));
});

it("is written down as sending before it leaves", async () => {
  const id = await owe("Fire drill");
  const seen: unknown[] = [];
  vi.spyOn(emailChannel, "send").mockImplementation(async () => {
    seen.push((await state(id))?.status);
    return "sent";
  });
  await deliver();
  expect(seen).toEqual(["sending"]);
});

it("a letter whose worker died goes again under the same message id, when its time is over", async () => {
  const id = await owe("Fire drill", { status: "sending", attempts: 1, due_at: new Date(Date.now() + 60_000) });
  await deliver();
  expect(await letters()).toEqual([]);
  await database().update(notificationDeliveries).set({ due_at: due });
  await deliver();
  expect(await letters()).toMatchObject([{ message_id: `<${id}@localhost>` }]);
});

describe("a failure", () => {
  const refuse = () => vi.spyOn(emailChannel, "send").mockRejectedValue(new Error("mailbox full"));

  it("waits longer each time, and is dead at the end", async () => {
    const id = await owe("Fire drill");
    refuse();
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      await deliver();
      pauses.push(((await state(id))?.due_at.getTime() ?? 0) - Date.now());
      await database().update(notificationDeliveries).set({ due_at: due });
    }
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(await state(id)).toMatchObject({ status: "dead", attempts: 8, last_error: "mailbox full" });
    await deliver();
    expect(await state(id)).toMatchObject({ attempts: 8 });
  });

  it("that is dead goes again when an administrator says so, and nobody else may", async () => {
    const id = await owe("Fire drill", { status: "dead", attempts: 8 });
    await expect(run(retryDeliveries, theatre.callers.technical_director, { id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const other = await makeTheatre();
    await expect(run(retryDeliveries, other.callers.admin, { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await run(retryDeliveries, theatre.callers.admin, {})).toEqual({ retried: 1 });
    await deliver();
    expect(await letters()).toMatchObject([{ message_id: `<${id}@localhost>` }]);
  });
});

it("the daily letter is one, in the order of the day, with several workers too", async () => {
  for (const title of ["First", "Second", "Third"]) await owe(title, { is_digest: true });
  await Promise.all(Array.from({ length: 4 }, deliver));
  const found = await letters();
  expect(found).toHaveLength(1);
  expect(found[0]?.subject).toMatch(/: 3 messages today$/);
  expect(found[0]?.text).toMatch(/First[\s\S]*Second[\s\S]*Third/);
  await deliver();
  expect(await letters()).toHaveLength(1);
});

it("a daily letter whose worker died goes again as it was, under the same message id", async () => {
  for (const title of ["First", "Second"]) await owe(title, { is_digest: true, status: "sending", message_id: "digest-one" });
  await owe("Later", { is_digest: true });
  await deliver();
  const found = await letters();
  expect(found.map((letter) => letter.message_id).toSorted()).toContain("<digest-one@localhost>");
  expect(found).toHaveLength(2);
  expect(found.find((letter) => letter.message_id === "<digest-one@localhost>")?.text).not.toContain("Later");
});

it("what a person who left would get is dropped", async () => {
  const id = await owe("Fire drill");
  await database().execute(sql`update users set is_active = false where id = ${theatre.users.actor.id}`);
  await deliver();
  expect([await letters(), (await state(id))?.status]).toEqual([[], "dropped"]);
});
