import { count } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import * as unknownPath from "@/app/api/v1/[[...path]]/route";
import * as item from "@/app/api/v1/inventory/[id]/route";
import * as items from "@/app/api/v1/inventory/route";
import { inventoryItems } from "@/db/schema";
import { database } from "@/lib/core/database";
import { makeRecords, type Records } from "@/tests/contract/records";
import { call, makeToken } from "@/tests/contract/call";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

/** The conventions of spec/api.md, through route handlers as a client meets them. */

let theatre: TestTheatre;
let records: Records;
let token: string;

beforeAll(async () => {
  theatre = await makeTheatre();
  records = await makeRecords(theatre);
  token = await makeToken(theatre, "admin");
});

const create = (body: unknown, headers: Record<string, string> = {}) =>
  call(items.POST, "/inventory", { token, method: "POST", body, headers });
const newItem = (name = "Lamp") => ({ name, category_id: records.category_id, location_id: records.location_id });

async function itemCount(): Promise<number> {
  const [row] = await database().select({ n: count() }).from(inventoryItems);
  return row?.n ?? 0;
}

const problem = (code: string) => ({
  error: { code, message: expect.any(String), details: expect.any(Object), request_id: expect.any(String) },
});

describe("errors have one shape", () => {
  it("401 without a token, with the way to sign in", async () => {
    const answer = await call(items.GET, "/inventory");
    expect(answer).toMatchObject({ status: 401, json: problem("UNAUTHORIZED") });
    expect(answer.headers.get("www-authenticate")).toBe("Bearer");
  });

  it.each(["nonsense", "fly_nonsense", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."])("401 for the token %s", async (wrong) => {
    expect(await call(items.GET, "/inventory", { token: wrong })).toMatchObject({ status: 401 });
  });

  it("404 for a path that is not there, 405 with Allow for a verb that is not", async () => {
    expect(await call(unknownPath.GET, "/nonsense")).toMatchObject({ status: 404, json: problem("NOT_FOUND") });
    const answer = await call(items.DELETE, "/inventory", { token, method: "DELETE" });
    expect(answer).toMatchObject({ status: 405, json: problem("METHOD_NOT_ALLOWED") });
    expect(answer.headers.get("allow")).toBe("GET, POST, HEAD, OPTIONS");
  });

  it("in the language that the caller asks for", async () => {
    const inRussian = await call(items.GET, "/inventory", { headers: { "Accept-Language": "ru" } });
    const inEnglish = await call(items.GET, "/inventory", { headers: { "Accept-Language": "de, en;q=0.5" } });
    expect([inRussian.json.error.message, inEnglish.json.error.message]).toEqual(["Нужно войти.", "Sign in first."]);
  });

  it("quotes the caller's request id when it is a sane one", async () => {
    const sane = await call(items.GET, "/inventory", { headers: { "X-Request-Id": "ticketing-0042" } });
    expect([sane.headers.get("x-request-id"), sane.json.error.request_id]).toEqual(["ticketing-0042", "ticketing-0042"]);
    const rude = await call(items.GET, "/inventory", { headers: { "X-Request-Id": "<script>" } });
    expect(rude.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe("bad input is refused and changes nothing", () => {
  const post = (raw: BodyInit, type = "application/json") =>
    call(items.POST, "/inventory", { token, method: "POST", raw, headers: { "Content-Type": type } });
  const deep = `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`;

  it.each([
    ["not JSON", "{name:", 400, "MALFORMED_JSON"],
    ["not UTF-8", new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 400, "MALFORMED_JSON"],
    ["a list", "[]", 422, "VALIDATION_ERROR"],
    ["a word", '"item"', 422, "VALIDATION_ERROR"],
    ["deep nesting", deep, 422, "VALIDATION_ERROR"],
    ["a prototype", '{"__proto__":{"name":"x"},"constructor":{}}', 422, "VALIDATION_ERROR"],
    ["over 1 MB", JSON.stringify({ name: "x".repeat(1024 * 1024) }), 413, "PAYLOAD_TOO_LARGE"],
  ])("%s", async (_what, raw, status, code) => {
    const before = await itemCount();
    expect(await post(raw)).toMatchObject({ status, json: problem(code) });
    expect(await itemCount()).toBe(before);
  });

  it("another media type", async () => {
    expect(await post("name=x", "application/x-www-form-urlencoded")).toMatchObject({
      status: 415,
      json: problem("UNSUPPORTED_MEDIA_TYPE"),
    });
  });

  it.each([
    ["wrong types", { name: 7, category_id: true, quantity: {} }, ["name", "category_id", "quantity"]],
    ["a NUL", { name: "a\u0000b" }, ["name"]],
    ["a lone surrogate", { name: "\uD800" }, ["name"]],
    ["an unknown field", { name: "x", theatre_id: "00000000-0000-7000-8000-000000000000" }, ["theatre_id"]],
    ["too many digits", { name: "x", weight: "123456789012345" }, ["weight"]],
    ["a date that is not", { name: "x", purchase_date: "2026-02-30" }, ["purchase_date"]],
  ])("%s, field by field", async (_what, body, fields) => {
    const answer = await create({ category_id: records.category_id, ...body });
    expect(answer.status).toBe(422);
    expect(Object.keys(answer.json.error.details.fields)).toEqual(expect.arrayContaining(fields));
  });

  it("a record that is not there is the field's fault", async () => {
    const answer = await create({ ...newItem(), category_id: "0190b8a0-0000-7000-8000-000000000000" });
    expect(answer).toMatchObject({
      status: 422,
      json: { error: { details: { fields: { category_id: [expect.any(String)] } } } },
    });
  });

  it.each([
    "../../etc/passwd",
    "%2e%2e%2f",
    "<img src=x onerror=alert(1)>",
    "'; drop table users; --",
    "=cmd|' /C calc'!A0",
    "٠١٢",
    "​",
    "Z̷̢a̷l̷g̷o̷",
    "👩‍👩‍👧",
  ])("keeps or refuses %s, and never breaks", async (name) => {
    const answer = await create(newItem(name));
    expect([201, 422]).toContain(answer.status);
    expect([name.trim(), undefined]).toContain(answer.json.name);
    const found = await call(items.GET, `/inventory?q=${encodeURIComponent(name)}`, { token });
    expect([200, 422]).toContain(found.status);
  });

  it("an unknown parameter, a page of nothing, a sort by nothing, an id that is none", async () => {
    for (const query of ["colour=red", "page=0", "page_size=201", "page=x", "sort=colour", "cursor=nonsense", "status=flying"]) {
      expect(await call(items.GET, `/inventory?${query}`, { token }), query).toMatchObject({
        status: 422,
        json: problem("VALIDATION_ERROR"),
      });
    }
    expect(await call(item.GET, "/inventory/x", { token, params: { id: "x" } })).toMatchObject({ status: 422 });
  });
});

describe("lists", () => {
  it("are walked by cursor without gaps or repeats, while others add", async () => {
    for (let index = 0; index < 7; index++) await create(newItem(`Walk ${index}`));
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const answer = await call(items.GET, `/inventory?page_size=3&sort=-name${cursor ? `&cursor=${cursor}` : ""}`, {
        token,
      });
      seen.push(...answer.json.items.map((row: { id: string }) => row.id));
      await create(newItem(`Zzz ${seen.length}`));
      cursor = answer.json.next_cursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(7);
  });

  it("tell page, total and pages, and give only the wanted fields", async () => {
    const answer = await call(items.GET, "/inventory?page=2&page_size=2&fields=id,name", { token });
    expect(answer.json).toMatchObject({ page: 2, page_size: 2, pages: Math.ceil(answer.json.total / 2) });
    expect(Object.keys(answer.json.items[0])).toEqual(["id", "name"]);
    expect(await call(items.GET, "/inventory?fields=search", { token })).toMatchObject({ status: 422 });
  });
});

describe("records", () => {
  it("are made with 201, Location and ETag", async () => {
    const answer = await create(newItem());
    expect(answer.status).toBe(201);
    expect(answer.headers.get("location")).toBe(`/api/v1/inventory/${answer.json.id}`);
    expect(answer.headers.get("etag")).toMatch(new RegExp(`^"v${answer.json.version}-`));
  });

  it("are not sent again where the ETag matches, and not overwritten where it is stale", async () => {
    const made = await create(newItem());
    const address = `/inventory/${made.json.id}`;
    const params = { id: made.json.id };
    const etag = made.headers.get("etag") ?? "";
    expect(await call(item.GET, address, { token, params, headers: { "If-None-Match": etag } })).toMatchObject({
      status: 304,
      json: undefined,
    });
    const put = (name: string, headers: Record<string, string>) =>
      call(item.PUT, address, { token, params, method: "PUT", body: { name }, headers });
    expect(await put("First", { "If-Match": etag })).toMatchObject({ status: 200, json: { name: "First" } });
    expect(await put("Second", { "If-Match": etag })).toMatchObject({
      status: 409,
      json: { error: { code: "VERSION_CONFLICT", details: { current: { name: "First", id: made.json.id } } } },
    });
    expect(await call(item.PATCH, address, { token, params, method: "PATCH", body: { name: "Patched" } })).toMatchObject({
      status: 200,
      json: { name: "Patched" },
    });
  });

  it("are made once for an idempotency key, also when all come at once", async () => {
    const key = { "Idempotency-Key": "order-66" };
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(newItem("Once"), key)));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.json.id}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await create(newItem("Twice"), key)).toMatchObject({ status: 409, json: problem("IDEMPOTENCY_MISMATCH") });
    expect(await create(newItem(), { "Idempotency-Key": "" })).toMatchObject({ status: 422 });
  });
});

describe("limits and origins", () => {
  it("tells what is left, and when to come back", async () => {
    const slow = await makeToken(theatre, "admin", { rate_limit: 2 });
    const first = await call(items.GET, "/inventory", { token: slow });
    expect([first.headers.get("ratelimit-limit"), first.headers.get("ratelimit-remaining")]).toEqual(["2", "1"]);
    await call(items.GET, "/inventory", { token: slow });
    const third = await call(items.GET, "/inventory", { token: slow });
    expect(third).toMatchObject({ status: 429, json: problem("RATE_LIMITED") });
    expect(Number(third.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("a token that ended, or whose owner is gone, is no token", async () => {
    const ended = await makeToken(theatre, "admin", { expires_at: new Date(Date.now() - 1000) });
    const revoked = await makeToken(theatre, "admin", { revoked_at: new Date() });
    for (const dead of [ended, revoked]) expect(await call(items.GET, "/inventory", { token: dead })).toMatchObject({ status: 401 });
  });

  it("names no origin that the configuration does not", async () => {
    const answer = await call(items.OPTIONS, "/inventory", {
      method: "OPTIONS",
      headers: { Origin: "https://evil.example" },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});
