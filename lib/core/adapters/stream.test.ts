import { afterEach, beforeAll, expect, it } from "vitest";
import { notifications } from "@/db/schema";
import { stream } from "@/lib/core/adapters/stream";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { announceInbox } from "@/lib/core/live";
import { run } from "@/lib/core/operation";
import { followNews } from "@/lib/notifications/queries/follow-news";
import { createLocation } from "@/lib/inventory/locations/commands/create-location";
import { makeToken } from "@/tests/contract/call";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;
let bearer: string;
const open: (() => Promise<void>)[] = [];

beforeAll(async () => {
  theatre = await makeTheatre();
  bearer = await makeToken(theatre, "department_staff");
});
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const address = "http://localhost:3000/api/v1/notifications/stream";
const { GET } = stream(followNews);

async function connect(headers: Record<string, string> = {}, query = "") {
  const response = await GET(
    new Request(`${address}${query}`, { headers: { authorization: `Bearer ${bearer}`, ...headers } }),
    {} as never,
  );
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error("there is no stream");
  open.push(() => reader.cancel());
  let text = "";
  return {
    response,
    /** Reads on until this was said. */
    async until(words: string): Promise<string> {
      while (!text.includes(words)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`it ended with: ${text}`);
        text += value;
      }
      return text;
    },
  };
}

async function tell(title: string, count = 1): Promise<string[]> {
  const { id: userId } = theatre.users.department_staff;
  const rows = Array.from({ length: count }, () => {
    const id = newId();
    return { id, theatre_id: theatre.id, user_id: userId, type: "broadcast", title, message: "At noon", dedupe_key: id };
  });
  await database().transaction(async (tx) => {
    await tx.insert(notifications).values(rows);
    await announceInbox(tx, theatre.id, [userId]);
  });
  return rows.map(({ id }) => id);
}

it("tells of news and of changes as they come, each under its id", async () => {
  const heard = await connect();
  expect(heard.response.headers.get("content-type")).toMatch(/^text\/event-stream/);
  await heard.until("event: unread");
  const [id = ""] = await tell("Fire drill");
  expect(await heard.until("Fire drill")).toContain(`id: ${id}\nevent: notification\n`);
  const place = await run(createLocation, theatre.callers.admin, { name: "Store", type: "warehouse" });
  expect(await heard.until(place.id)).toContain("event: change");
});

it("taken up again by Last-Event-ID, tells what came in the break, and nothing twice", async () => {
  const [last = ""] = await tell("Before the break");
  const place = await run(createLocation, theatre.callers.admin, { name: "Loft", type: "warehouse" });
  const [missed = ""] = await tell("In the break");
  const heard = await connect({ "last-event-id": last });
  expect(await heard.until("In the break")).toContain(missed);
  const all = await heard.until(place.id);
  expect(all.split(`id: ${missed}\n`)).toHaveLength(2);
});

it("opened by a page, tells what changed since that was drawn, also after a break before the first event", async () => {
  const place = await run(createLocation, theatre.callers.admin, { name: "Drawn", type: "warehouse" });
  const heard = await connect({}, "?age=2000");
  const told = await heard.until(place.id);
  const [, first = ""] = /^retry: 2000\nid: (\S+)\n\n/.exec(told) ?? [];
  const again = await connect({ "last-event-id": first }, "?age=0");
  expect(await again.until(place.id)).toContain("event: change");
});

it("opened without a time that is one, tells what comes from now on", async () => {
  const open = await connect();
  await open.until("event: unread");
  const before = await run(createLocation, theatre.callers.admin, { name: "Before", type: "warehouse" });
  // PostgreSQL has told of it: what opens from here on is later.
  await open.until(before.id);
  for (const query of ["", "?age=long"]) {
    const heard = await connect({}, query);
    await heard.until("event: unread");
    const place = await run(createLocation, theatre.callers.admin, { name: `After ${query}`, type: "warehouse" });
    expect(await heard.until(place.id)).not.toContain(before.id);
  }
  // One that nobody can have waited is cut to an hour.
  const old = await connect({}, "?age=1e30");
  await old.until(before.id);
});

it("has pages read themselves again where more came than it can tell", async () => {
  const heard = await connect();
  await heard.until("event: unread");
  await tell("Flood", 250);
  await heard.until("event: reload");
});

it("tells what is newest, also where more came within the time that it looks back", async () => {
  await tell("Busy minute", 250);
  const heard = await connect();
  await heard.until("event: reload");
  await tell("One more", 1);
  await heard.until("One more");
});

it("is for who is signed in", async () => {
  const answer = await GET(new Request(address), {} as never);
  expect(answer.status).toBe(401);
});
