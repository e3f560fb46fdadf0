import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { accountLinks, idempotencyKeys, mails, outboxEvents, sessions } from "@/db/schema";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { sweep } from "@/lib/core/sweep";
import { makeTheatre } from "@/tests/factories/users";

const days = (count: number) => new Date(Date.now() - count * 86_400_000);

it("removes what nobody needs any more, and nothing else", async () => {
  const theatre = await makeTheatre();
  const [theatre_id, user_id] = [theatre.id, theatre.users.actor.id];
  const db = database();
  await db.execute(sql`delete from outbox_events`);
  const session = (name: string, more: object) => ({
    id: newId(),
    theatre_id,
    user_id,
    kind: "browser" as const,
    family_id: newId(),
    device: name,
    last_used_at: new Date(),
    expires_at: days(-1),
    ...more,
  });
  await db
    .insert(sessions)
    .values([
      session("live", {}),
      session("just over", { expires_at: days(29) }),
      session("just ended", { revoked_at: days(29) }),
      session("long over", { expires_at: days(31) }),
      session("long ended", { revoked_at: days(31) }),
    ]);
  const event = (topic: string, more: object) => ({
    id: newId(),
    theatre_id,
    topic,
    entity_type: "x",
    entity_id: newId(),
    payload: {},
    request_id: "x",
    occurred_at: days(90),
    ...more,
  });
  await db
    .insert(outboxEvents)
    .values([event("waiting", {}), event("fresh", { published_at: days(29) }), event("old", { published_at: days(31) })]);
  await db.insert(idempotencyKeys).values([
    { principal_id: user_id, key: "fresh", request_hash: "x" },
    { principal_id: user_id, key: "old", request_hash: "x", created_at: days(1.1) },
  ]);
  const mail = (subject: string, created_at: Date) => ({
    id: newId(),
    message_id: newId(),
    recipient: "x",
    subject,
    text: "x",
    html: "x",
    created_at,
  });
  await db.insert(mails).values([mail("fresh", days(29)), mail("old", days(31))]);
  const link = (token_hash: string, expires_at: Date) => ({
    id: newId(),
    theatre_id,
    user_id,
    purpose: "reset" as const,
    token_hash,
    expires_at,
  });
  await db.insert(accountLinks).values([link("fresh", days(29)), link("old", days(31))]);

  await sweep();
  expect({
    sessions: (await db.select().from(sessions)).map((row) => row.device),
    events: (await db.select().from(outboxEvents)).map((row) => row.topic),
    keys: (await db.select().from(idempotencyKeys)).map((row) => row.key),
    mails: (await db.select().from(mails)).map((row) => row.subject),
    links: (await db.select().from(accountLinks)).map((row) => row.token_hash),
  }).toEqual({
    sessions: ["live", "just over", "just ended"],
    events: ["waiting", "fresh"],
    keys: ["fresh"],
    mails: ["fresh"],
    links: ["fresh"],
  });
});

it("removes what a killed process left half written among the objects", async () => {
  const folder = path.join(process.env.FLYTOWER_DATA_DIR ?? "", "objects/incoming");
  await mkdir(folder, { recursive: true });
  for (const [name, at] of [
    ["old", days(2.1)],
    ["fresh", days(1.9)],
  ] as const) {
    await writeFile(path.join(folder, name), "half");
    await utimes(path.join(folder, name), at, at);
  }
  await sweep();
  expect(await readdir(folder)).toEqual(["fresh"]);
});
