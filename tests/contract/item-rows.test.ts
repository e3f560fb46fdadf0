import { expect, it } from "vitest";
import * as items from "@/app/api/v1/inventory/route";
import * as rows from "@/app/api/v1/inventory/rows/route";
import { env } from "@/lib/core/env";
import { call, makeToken } from "@/tests/contract/call";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre } from "@/tests/factories/users";

it("a catalogue of 20,000 is read whole twice in a minute, and takes nothing of what other calls may do", async () => {
  const theatre = await makeTheatre();
  await makeItem(theatre, { location_id: await makeLocation(theatre) });
  const token = await makeToken(theatre, "admin", { rate_limit: null });
  const statuses = new Set<number>();
  for (let page = 0; page < 200; page += 1) statuses.add((await call(rows.GET, "/inventory/rows?page_size=200", { token })).status);
  expect([...statuses]).toEqual([200]);
  const other = await call(items.GET, "/inventory", { token });
  expect(other.headers.get("ratelimit-remaining")).toBe(String(env().RATE_LIMIT_API - 1));
});
