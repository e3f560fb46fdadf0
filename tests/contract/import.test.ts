import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { GET as getByNumber } from "@/app/api/v1/inventory/by-number/[inventory_number]/route";
import { GET as getImportRun } from "@/app/api/v1/inventory/import/[id]/route";
import { POST as stopImportRun } from "@/app/api/v1/inventory/import/[id]/stop/route";
import { POST as importItems } from "@/app/api/v1/inventory/import/route";
import { GET as listItems } from "@/app/api/v1/inventory/route";
import { run } from "@/lib/core/operation";
import { executeImportPart } from "@/lib/inventory/import-runs/commands/execute-import-part";
import { call, makeToken } from "@/tests/contract/call";
import { makeCategory, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;
let token: string;
let categoryId: string;

beforeAll(async () => {
  theatre = await makeTheatre();
  token = await makeToken(theatre, "department_head");
  categoryId = await makeCategory(theatre, { department_id: theatre.departments.light, number_pattern: "СВ-{0000}" });
  await makeLocation(theatre);
});

function form(
  fields: Record<string, string>,
  content: BlobPart = new Uint8Array(readFileSync("tests/fixtures/lighting-fixtures.csv")),
): FormData {
  const body = new FormData();
  body.set("file", new File([content], "приборы.csv"));
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return body;
}

const post = (raw: FormData) => call(importItems, "/inventory/import", { token, method: "POST", raw });

it("imports a table over HTTP, and the list finds what it brought", async () => {
  const dry = await post(form({ category_id: categoryId, dry_run: "true" }));
  expect(dry).toMatchObject({ status: 200, json: { total: 392, created: 392, failed: 0, dry_run: true } });
  const real = await post(form({ category_id: categoryId, dry_run: "false" }));
  expect(real.json).toMatchObject({ file_name: "приборы.csv", created: 392 });
  expect((await post(form({ category_id: categoryId }))).json).toMatchObject({ created: 0, unchanged: 392 });
  const found = await call(listItems, `/inventory?q=${encodeURIComponent("moving hed")}`, { token });
  expect(found.json.total).toBeGreaterThan(0);
  const number = found.json.items[0].inventory_number as string;
  const one = await call(getByNumber, `/inventory/by-number/${encodeURIComponent(number)}`, {
    token,
    params: { inventory_number: number },
  });
  expect(one.json).toMatchObject({ inventory_number: number });
});

it("answers a large table with a job, which is followed and stopped at its address", async () => {
  const rows = Array.from({ length: 1001 }, (_, index) => `Lamp ${index}`);
  const large = () => form({ category_id: categoryId }, ["name", ...rows].join("\n"));
  const headers = { "idempotency-key": "large import" };
  const made = await call(importItems, "/inventory/import", { token, method: "POST", raw: large(), headers });
  expect(made).toMatchObject({ status: 202, json: { status: "waiting", total: 1001, created: 0, finished_at: null } });
  const id = made.json.id as string;
  expect(made.headers.get("location")).toBe(`/api/v1/inventory/import/${id}`);
  const again = await call(importItems, "/inventory/import", { token, method: "POST", raw: large(), headers });
  expect(again).toMatchObject({ status: 202, json: { id } });
  await run(executeImportPart, theatre.system, { run_id: id });
  const at = await call(getImportRun, `/inventory/import/${id}`, { token, params: { id } });
  expect(at).toMatchObject({ status: 200, json: { status: "running", created: 1000 } });
  const stop = () => call(stopImportRun, `/inventory/import/${id}/stop`, { token, method: "POST", params: { id } });
  expect(await stop()).toMatchObject({ status: 200, json: { status: "stopped", created: 1000 } });
  expect(await stop()).toMatchObject({ status: 409 });
  const dry = await post(form({ category_id: categoryId, dry_run: "true" }, ["name", ...rows].join("\n")));
  expect(dry).toMatchObject({ status: 200, json: { id: null, created: 1, unchanged: 1000 } });
});

it("refuses junk, wrong bodies and bad mappings in the shape of errors", async () => {
  const junk = await post(form({}, new Uint8Array(500)));
  expect(junk).toMatchObject({
    status: 422,
    json: { error: { code: "VALIDATION_ERROR", details: { fields: { file: [expect.any(String)] } } } },
  });
  const mapping = await post(form({ mapping: "{" }));
  expect(mapping).toMatchObject({
    status: 422,
    json: { error: { details: { fields: { mapping: expect.any(Array) as string[] } } } },
  });
  const big = await post(form({}, new Uint8Array(21 * 1024 * 1024)));
  expect(big).toMatchObject({ status: 413, json: { error: { code: "PAYLOAD_TOO_LARGE" } } });
  const json = await call(importItems, "/inventory/import", { token, method: "POST", body: {} });
  expect(json.status).toBe(415);
});
