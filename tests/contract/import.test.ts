import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { GET as getByNumber } from "@/app/api/v1/inventory/by-number/[inventory_number]/route";
import { POST as importItems } from "@/app/api/v1/inventory/import/route";
import { GET as listItems } from "@/app/api/v1/inventory/route";
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
