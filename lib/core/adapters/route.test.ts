import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { route, unknownRoute } from "@/lib/core/adapters/route";
import { AppError } from "@/lib/core/errors";
import { flag, version } from "@/lib/core/fields";
import { newId } from "@/lib/core/ids";
import { defineCommand, defineQuery, requireVersion } from "@/lib/core/operation";
import { call, makeToken } from "@/tests/contract/call";
import { makeTheatre } from "@/tests/factories/users";

/** HTTP as every route speaks it, on operations that exist here only. */

process.env.CORS_ORIGINS = "https://tickets.example";

const Lamp = z.object({ id: z.string(), name: z.string(), version: z.number() });
let lamp = { id: "1", name: "Lamp", version: 7 };
let runs: unknown[] = [];
beforeEach(() => {
  lamp = { id: "1", name: "Lamp", version: 7 };
  runs = [];
});

const common = { permission: "inventory:read", summary: "test" } as const;
const getLamp = defineQuery({
  ...common,
  name: "lamps.get",
  input: z.strictObject({ id: z.string() }),
  output: Lamp,
  http: { method: "GET", path: "/lamps/{id}" },
  handler: async () => lamp,
});
const seen = { id: z.string(), version: version.optional() };
const updateLamp = defineCommand({
  ...common,
  name: "lamps.update",
  input: z.strictObject({ ...seen, name: z.string() }),
  output: Lamp,
  http: { method: "PUT", path: "/lamps/{id}" },
  async handler(ctx, input) {
    requireVersion(input.version, lamp);
    ctx.unchanged();
    lamp = { ...lamp, name: input.name, version: lamp.version + 1 };
    return lamp;
  },
});
const deleteLamp = defineCommand({
  ...common,
  name: "lamps.delete",
  input: z.strictObject(seen),
  output: z.null(),
  http: { method: "DELETE", path: "/lamps/{id}", status: 204 },
  async handler(ctx, input) {
    requireVersion(input.version, lamp);
    ctx.unchanged();
    runs.push(input);
    return null;
  },
});
const makeLamp = defineCommand({
  ...common,
  name: "lamps.make",
  input: z.strictObject({ name: z.string(), dry_run: flag.default(false) }),
  output: Lamp,
  http: { method: "POST", path: "/lamps", status: 201 },
  async handler(ctx, input) {
    if (input.name === "fault") throw new TypeError("select password_hash from users");
    if (input.name === "away") throw new AppError("UNAVAILABLE");
    ctx.unchanged();
    runs.push(input);
    return { id: newId(), name: input.name, version: 1 };
  },
});

const one = route(getLamp, updateLamp, deleteLamp);
const all = route(makeLamp);
let token: string;
beforeAll(async () => {
  token = await makeToken(await makeTheatre(), "admin");
});

const ask = (method: "GET" | "PUT" | "PATCH" | "DELETE", headers: Record<string, string> = {}, body?: unknown) =>
  call(one[method], "/lamps/1", { token, method, headers, body, params: { id: "1" } });
const post = (body: unknown, headers: Record<string, string> = {}, query = "") =>
  call(all.POST, `/lamps${query}`, { token, method: "POST", body, headers });

describe("an edit of what changed meanwhile", () => {
  it.each([['"v6"'], ['W/"v6"']])("is refused by If-Match: %s, with the record as it is", async (tag) => {
    for (const method of ["PUT", "PATCH"] as const)
      expect(await ask(method, { "If-Match": tag }, { name: "x" })).toMatchObject({
        status: 409,
        json: { error: { code: "VERSION_CONFLICT", details: { current: lamp } } },
      });
    expect(await ask("DELETE", { "If-Match": tag })).toMatchObject({ status: 409 });
  });

  it("is refused by the version in the body, of DELETE too", async () => {
    expect(await ask("PUT", {}, { name: "x", version: 6 })).toMatchObject({ status: 409 });
    expect(await ask("DELETE", {}, { version: 6 })).toMatchObject({ status: 409 });
    expect(runs).toEqual([]);
  });

  it("an If-Match that is no tag of ours stops it, rather than being overlooked", async () => {
    for (const tag of ["7", '"7"', "nonsense", '"v6", "v7"'])
      expect(await ask("PUT", { "If-Match": tag }, { name: "x" })).toMatchObject({
        status: 422,
        json: { error: { details: { fields: { "If-Match": [expect.any(String)] } } } },
      });
    expect(lamp.version).toBe(7);
  });

  it("goes through with the right tag, with * and with none", async () => {
    expect(await ask("PUT", { "If-Match": 'W/"v7"' }, { name: "a" })).toMatchObject({
      status: 200,
      json: { version: 8 },
    });
    expect((await ask("PUT", { "If-Match": "*" }, { name: "b" })).headers.get("etag")).toMatch(/^"v9-/);
    expect(await ask("DELETE", {}, { version: 9 })).toMatchObject({ status: 204, json: undefined });
    expect(await ask("DELETE")).toMatchObject({ status: 204 });
    expect(runs).toEqual([{ id: "1", version: 9 }, { id: "1" }]);
  });

  it("is no business of reading", async () => expect(await ask("GET", { "If-Match": "nonsense" })).toMatchObject({ status: 200 }));
});

describe("reading again", () => {
  const tag = async () => (await ask("GET")).headers.get("etag") ?? "";

  it.each(["", "W/", '"v1", '])("with its tag after %o is 304", async (before) => {
    const answer = await ask("GET", { "If-None-Match": before + (await tag()) });
    expect([answer.status, answer.json, answer.headers.get("etag")]).toEqual([304, undefined, await tag()]);
  });
  it("of what changed is 200, also where its version stands", async () => {
    const seen = await tag();
    for (const header of ['"v6"', '"v7"', seen.replace("v7", "v6")])
      expect(await ask("GET", { "If-None-Match": header })).toMatchObject({ status: 200, json: lamp });
    lamp.name = "Lamp of another name";
    expect(await ask("GET", { "If-None-Match": seen })).toMatchObject({ status: 200, json: lamp });
  });
});

describe("an idempotency key", () => {
  it("counts the query as input too", async () => {
    const key = { "Idempotency-Key": newId() };
    const first = await post({ name: "x" }, key, "?dry_run=true");
    expect(first).toMatchObject({ status: 201 });
    expect((await post({ name: "x" }, key, "?dry_run=true")).json).toEqual(first.json);
    expect(await post({ name: "x" }, key, "?dry_run=false")).toMatchObject({
      status: 409,
      json: { error: { code: "IDEMPOTENCY_MISMATCH" } },
    });
    expect(runs).toEqual([{ name: "x", dry_run: true }]);
  });
});

describe("every answer", () => {
  const id = { "X-Request-Id": "ticketing-0042" };

  it("has the caller's request id: success, refusal, fault, 405, preflight and unknown address", async () => {
    const unknown = unknownRoute();
    const answers = [
      await ask("GET", id),
      await post({ nonsense: 1 }, id),
      await post({ name: "fault" }, id),
      await call(one.POST, "/lamps/1", { token, method: "POST", headers: id }),
      await call(one.OPTIONS, "/lamps/1", { method: "OPTIONS", headers: id }),
      await call(unknown.GET, "/nothing", { headers: id }),
      await call(one.GET, "/lamps/1", { headers: id, params: { id: "1" } }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([200, 422, 500, 405, 204, 404, 401]);
    expect(new Set(answers.map((answer) => answer.headers.get("x-request-id")))).toEqual(new Set(["ticketing-0042"]));
  });

  it("can be read by a page of a named origin, whatever its status", async () => {
    const origin = { Origin: "https://tickets.example" };
    const answers = [
      await ask("GET", origin),
      await post({}, origin),
      await call(one.POST, "/lamps/1", { token, method: "POST", headers: origin }),
      await call(unknownRoute().GET, "/nothing", { headers: origin }),
    ];
    for (const answer of answers)
      expect(answer.headers.get("access-control-allow-origin"), String(answer.status)).toBe("https://tickets.example");
  });

  it("of a fault says nothing of it; of a part that is away, when to come back", async () => {
    const fault = await post({ name: "fault" });
    expect(fault).toMatchObject({ status: 500, json: { error: { code: "INTERNAL_ERROR", details: {} } } });
    expect(JSON.stringify(fault.json)).not.toContain("password_hash");
    const away = await post({ name: "away" });
    expect([away.status, away.headers.get("retry-after")]).toEqual([503, "5"]);
  });

  it("to a limited caller tells the limit, also when it is a refusal", async () => {
    for (const answer of [await ask("GET"), await post({})])
      for (const name of ["ratelimit-limit", "ratelimit-remaining", "ratelimit-reset"]) expect(answer.headers.get(name)).toMatch(/^\d+$/);
  });
});

it("a body with many thousand mistakes is answered quickly and shortly", async () => {
  const body = Object.fromEntries(Array.from({ length: 60_000 }, (_, index) => [`f${index}`, 1]));
  const started = performance.now();
  const answer = await post(body);
  expect(answer.status).toBe(422);
  expect(JSON.stringify(answer.json).length).toBeLessThan(20_000);
  expect(performance.now() - started).toBeLessThan(2000);
});
