import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eq, sql } from "drizzle-orm";
import { Webhook as Verifier } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { outboxEvents, webhookDeliveries, webhooks } from "@/db/schema";
import { database } from "@/lib/core/database";
import { run } from "@/lib/core/operation";
import { createWebhook } from "@/lib/webhooks/commands/create-webhook";
import { rotateSecret } from "@/lib/webhooks/commands/rotate-secret";
import { updateWebhook } from "@/lib/webhooks/commands/update-webhook";
import { attemptLimit } from "@/lib/webhooks/constants";
import { deliverWebhooks } from "@/lib/webhooks/deliveries/commands/deliver-webhooks";
import { fanOutEvents } from "@/lib/webhooks/deliveries/commands/fan-out-events";
import { replayDelivery } from "@/lib/webhooks/deliveries/commands/replay-delivery";
import { listWebhookDeliveries } from "@/lib/webhooks/deliveries/queries/list-webhook-deliveries";
import { makeCategory, makeItem, makeLocation } from "@/tests/factories/inventory";
import { auditOf, makeTheatre, systemCaller, type TestTheatre } from "@/tests/factories/users";

/** A receiver as an integration runs it: it keeps what comes, and answers what it is told to. */
let receiver: Server;
let url: string;
let answer = 200;
let got: { headers: IncomingHttpHeaders; body: string }[] = [];
let theatre: TestTheatre;
let other: TestTheatre;

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      got.push({ headers: request.headers, body });
      response.writeHead(answer).end("seen");
    });
  });
  await new Promise<void>((done) => receiver.listen(0, "localhost", done));
  url = `http://localhost:${(receiver.address() as AddressInfo).port}/hook`;
  [theatre, other] = [await makeTheatre(), await makeTheatre()];
  await makeLocation(theatre);
  await makeLocation(other);
});
afterAll(() => void receiver.close());

beforeEach(async () => {
  answer = 200;
  got = [];
  await database().delete(webhooks);
  await database().delete(outboxEvents);
});

const system = () => systemCaller(null);
const hook = (topics: string[]) => run(createWebhook, theatre.callers.admin, { url, topics });
const deliver = async () => {
  await run(fanOutEvents, system(), {});
  return run(deliverWebhooks, system(), {});
};
const log = async (id: string) => (await run(listWebhookDeliveries, theatre.callers.admin, { id })).items;
const hasten = () =>
  database()
    .update(webhookDeliveries)
    .set({ due_at: new Date(0) });
const newItem = async (of = theatre) => makeItem(of, { name: "Par 64", category_id: await makeCategory(of) });

describe("an event", () => {
  it("reaches the webhooks of its theatre that want it, once, signed so that a receiver can tell", async () => {
    const made = await hook(["item.*"]);
    await hook(["task.*"]);
    const item = await newItem();
    await newItem(other);
    expect(await deliver()).toEqual({ delivered: 1, failed: 0 });
    expect(await deliver()).toEqual({ delivered: 0, failed: 0 });
    expect(got).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: "" }] = got;
    const event = new Verifier(made.secret).verify(body, headers as Record<string, string>);
    expect(event).toMatchObject({ topic: "item.created", entity_id: item.id, data: { after: { name: "Par 64" } } });
    expect(() => new Verifier(made.secret).verify(body.replace("Par", "Bar"), headers as Record<string, string>)).toThrow(/signature/i);
  });

  it("that happened before the webhook was made, or while it is off, is not sent", async () => {
    await newItem();
    const made = await hook(["*"]);
    await run(updateWebhook, theatre.callers.admin, { id: made.id, is_active: false });
    await newItem();
    await deliver();
    expect(got).toEqual([]);
  });

  it("is sent once although several workers look at the same moment", async () => {
    await hook(["item.created"]);
    for (let count = 0; count < 12; count++) await newItem();
    await Promise.all(Array.from({ length: 4 }, () => run(fanOutEvents, system(), {})));
    await Promise.all(Array.from({ length: 4 }, () => run(deliverWebhooks, system(), {})));
    expect(new Set(got.map(({ headers }) => headers["webhook-id"])).size).toBe(12);
    expect(got).toHaveLength(12);
  });
});

describe("a receiver that refuses", () => {
  it("is asked again, later and later, and then no more; its log says why", async () => {
    const made = await hook(["item.created"]);
    answer = 500;
    await newItem();
    expect(await deliver()).toEqual({ delivered: 0, failed: 1 });
    expect(await run(deliverWebhooks, system(), {})).toEqual({ delivered: 0, failed: 0 });
    expect(await log(made.id)).toMatchObject([
      { status: "failed", attempt: 1, response_status: 500, response: "seen", last_error: "HTTP 500" },
    ]);
    for (let attempt = 2; attempt <= attemptLimit; attempt++) {
      await hasten();
      await run(deliverWebhooks, system(), {});
    }
    await hasten();
    expect(await run(deliverWebhooks, system(), {})).toEqual({ delivered: 0, failed: 0 });
    expect(await log(made.id)).toMatchObject([{ status: "dead", attempt: attemptLimit }]);
    expect(new Set(got.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  });

  it("gets it once more by a replay, which is recorded", async () => {
    const made = await hook(["item.created"]);
    answer = 410;
    await newItem();
    await deliver();
    const [failed] = await log(made.id);
    answer = 200;
    await run(replayDelivery, theatre.callers.admin, { id: made.id, delivery_id: failed?.id ?? "" });
    expect(await run(deliverWebhooks, system(), {})).toEqual({ delivered: 1, failed: 0 });
    expect((await log(made.id)).map(({ status }) => status).toSorted()).toEqual(["delivered", "failed"]);
    expect(await auditOf(theatre, "webhook.replayed")).toHaveLength(1);
  });

  it("that is not there is no reason to stop the others", async () => {
    await hook(["item.created"]);
    const gone = await run(createWebhook, theatre.callers.admin, { url: "http://localhost:1/", topics: ["item.created"] });
    await newItem();
    expect(await deliver()).toEqual({ delivered: 1, failed: 1 });
    expect(await log(gone.id)).toMatchObject([
      { status: "failed", response_status: null, last_error: expect.stringMatching(/ECONNREFUSED/) },
    ]);
  });
});

describe("the secret", () => {
  it("can be changed: for a day both sign", async () => {
    const made = await hook(["item.created"]);
    const renewed = await run(rotateSecret, theatre.callers.admin, { id: made.id });
    expect(renewed.secret).not.toBe(made.secret);
    await newItem();
    await deliver();
    const [{ headers, body } = { headers: {}, body: "" }] = got;
    for (const secret of [made.secret, renewed.secret])
      expect(() => new Verifier(secret).verify(body, headers as Record<string, string>)).not.toThrow();
    await database()
      .update(webhooks)
      .set({ previous_secret_until: new Date(0) })
      .where(eq(webhooks.id, made.id));
    await newItem();
    await deliver();
    const last = got.at(-1) ?? { headers: {}, body: "" };
    expect(() => new Verifier(made.secret).verify(last.body, last.headers as Record<string, string>)).toThrow(/signature/i);
  });

  it("is nowhere in clear: neither in the table, nor in the log, nor in a list", async () => {
    const made = await hook(["*"]);
    const rows = await database().execute(sql`select to_jsonb(w) as row from webhooks w`);
    expect(JSON.stringify([rows, await auditOf(theatre), await log(made.id)])).not.toContain(made.secret);
  });
});

describe("an address", () => {
  it.each(["http://127.0.0.1/x", "http://[::1]/", "http://169.254.169.254/latest/meta-data", "http://192.168.1.20/"])(
    "of the house is refused: %s",
    async (address) =>
      expect(run(createWebhook, theatre.callers.admin, { url: address, topics: ["*"] })).rejects.toMatchObject({
        details: { fields: { url: ["webhooks.private_address"] } },
      }),
  );

  it.each(["ftp://example.org/", "javascript:alert(1)", "https://user:secret@example.org/", "no address"])("%s is none", async (address) =>
    expect(run(createWebhook, theatre.callers.admin, { url: address, topics: ["*"] })).rejects.toMatchObject({ code: "VALIDATION_ERROR" }),
  );
});
