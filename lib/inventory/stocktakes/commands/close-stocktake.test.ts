import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { reverseBatch } from "@/lib/inventory/movements/commands/reverse-batch";
import { getBatch } from "@/lib/inventory/movements/queries/get-batch";
import { getItem } from "@/lib/inventory/queries/get-item";
import { cancelStocktake } from "@/lib/inventory/stocktakes/commands/cancel-stocktake";
import { closeStocktake } from "@/lib/inventory/stocktakes/commands/close-stocktake";
import { countItem } from "@/lib/inventory/stocktakes/commands/count-item";
import { openStocktake } from "@/lib/inventory/stocktakes/commands/open-stocktake";
import { updateStocktakeLine } from "@/lib/inventory/stocktakes/commands/update-stocktake-line";
import { getStocktake } from "@/lib/inventory/stocktakes/queries/get-stocktake";
import { listStocktakeLines } from "@/lib/inventory/stocktakes/queries/list-stocktake-lines";
import { listStocktakes } from "@/lib/inventory/stocktakes/queries/list-stocktakes";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;
let stage: string;
let other: string;
beforeAll(async () => {
  theatre = await makeTheatre();
  stage = await makeLocation(theatre, { type: "stage" });
  other = await makeLocation(theatre, { name: "Other shelf" });
});

const admin = () => theatre.callers.admin;
const shelf = () => makeLocation(theatre);
const open = (location_id: string, who = admin()) => run(openStocktake, who, { location_id });
const count = (
  id: string,
  item_id: string,
  quantity: string,
  mode: "add" | "set" = "set",
  more: Record<string, unknown> = {},
  who = admin(),
) => run(countItem, who, { id, item_id, quantity, mode, ...more } as never);
const close = (id: string, more: Record<string, unknown> = {}, who = admin()) => run(closeStocktake, who, { id, ...more } as never);
const cable = (location_id: string, quantity: string, more: Record<string, unknown> = {}) =>
  makeItem(theatre, { name: "Cable", unit: "m", quantity, location_id, ...more });
const lamp = (location_id: string, more: Record<string, unknown> = {}) =>
  makeItem(theatre, { name: "Lamp", tracking: "serial", location_id, ...more });
const stockAt = async (id: string, place: string) =>
  Number((await run(getItem, admin(), { id })).stock.find(({ location_id }) => location_id === place)?.quantity ?? 0);
const lineOf = async (id: string, itemId: string) =>
  (await run(listStocktakeLines, admin(), { id })).items.find(({ item }) => item.id === itemId);

describe("a count", () => {
  it("freezes what stands there, and is the only open one of its place", async () => {
    const place = await shelf();
    const item = await cable(place, "40");
    const stocktake = await open(place);
    expect(stocktake).toMatchObject({ status: "open", totals: { lines: 1, waiting: 1 } });
    expect(await lineOf(stocktake.id, item.id)).toMatchObject({ expected: "40.000", counted: null, state: "waiting" });
    await expect(open(place)).rejects.toMatchObject({ code: "CONFLICT", reason: "stocktakes.already_open" });
    await run(cancelStocktake, admin(), { id: stocktake.id });
    await expect(open(place)).resolves.toMatchObject({ status: "open" });
    await expect(open(newId())).rejects.toMatchObject({ details: { fields: { location_id: ["issue.unknown_record"] } } });
  });

  it("loses nothing when several tablets add at once, and counts a repeated call once", async () => {
    const place = await shelf();
    const item = await cable(place, "40");
    const { id } = await open(place);
    await Promise.all(Array.from({ length: 12 }, () => count(id, item.id, "3", "add")));
    const mutation_id = newId();
    await Promise.all(Array.from({ length: 3 }, () => count(id, item.id, "4", "add", { mutation_id })));
    expect(await lineOf(id, item.id)).toMatchObject({ counted: "40.000", state: "matched" });
    await expect(count(id, item.id, "-41", "add")).rejects.toMatchObject({ details: { fields: { quantity: ["stocktakes.below_zero"] } } });
    await run(countItem, admin(), { id, item_id: item.id, mode: "clear" });
    expect(await lineOf(id, item.id)).toMatchObject({ counted: null, counted_by: null, state: "waiting" });
  });

  it("of a tablet without network is compared with the book of that moment", async () => {
    const place = await shelf();
    const [issued, stays] = [await lamp(place), await lamp(place)];
    const { id } = await open(place);
    const counted_at = new Date().toISOString();
    await run(moveItem, admin(), { id: issued.id, type: "issue", to_location_id: stage });
    await count(id, issued.id, "1", "add", { counted_at });
    expect(await lineOf(id, issued.id)).toMatchObject({ counted: "1.000", book: "1.000", state: "matched" });
    // Its clock is wrong.
    await count(id, stays.id, "1", "add", { counted_at: "2020-01-01T00:00:00Z" });
    await count(id, stays.id, "1", "add", { counted_at: "2999-01-01T00:00:00Z" });
    const line = await lineOf(id, stays.id);
    expect(line).toMatchObject({ counted: "1.000", state: "matched" });
    expect(Math.abs(Date.now() - (line?.counted_at?.getTime() ?? 0))).toBeLessThan(60_000);
    await close(id);
    expect(await stockAt(issued.id, stage)).toBe(1);
  });

  it("knows numbers, says where an unexpected thing stands by the book, and that a number is unknown", async () => {
    const place = await shelf();
    const found = await lamp(other);
    const { id } = await open(place);
    const scan = (inventory_number: string) => run(countItem, admin(), { id, inventory_number });
    const first = await scan(found.inventory_number);
    expect(first).toMatchObject({ is_new: true, line: { state: "unexpected", elsewhere: [{ location: "Other shelf" }] } });
    expect(await scan(found.inventory_number)).toMatchObject({ is_new: false, line: { counted: "1.000" }, totals: { unexpected: 1 } });
    await expect(scan("nobody's")).rejects.toMatchObject({ code: "NOT_FOUND", reason: "stocktakes.unknown_number" });
    expect(await count(id, found.id, "0")).toMatchObject({ line: null, totals: { lines: 0 } });
  });

  it("keeps notes, and lists by state", async () => {
    const place = await shelf();
    const [one, two] = [await cable(place, "4"), await cable(place, "5")];
    const { id } = await open(place);
    await count(id, one.id, "3");
    await run(updateStocktakeLine, admin(), { id, item_id: one.id, note: "one end is cut" });
    const missing = await run(listStocktakeLines, admin(), { id, state: "missing" });
    expect(missing).toMatchObject({ total: 1, items: [{ note: "one end is cut", difference: "-1.000" }] });
    expect((await run(listStocktakeLines, admin(), { id, state: "waiting,matched" })).items.map(({ item }) => item.id)).toEqual([two.id]);
  });
});

describe("closing", () => {
  it("books missing, found elsewhere and surplus in one act, which can be reversed as one", async () => {
    const place = await shelf();
    const [short, over, silent] = [await cable(place, "40"), await cable(place, "5"), await cable(place, "7")];
    const [gone, stray] = [await lamp(place), await lamp(other)];
    const { id } = await open(place);
    await count(id, short.id, "37");
    await count(id, over.id, "6");
    await count(id, gone.id, "0");
    await count(id, stray.id, "1");
    const closed = await close(id, { note: "Yearly count" });
    expect(closed).toMatchObject({
      status: "closed",
      batch_number: expect.any(Number),
      totals: { missing: 2, surplus: 1, unexpected: 1, waiting: 1 },
    });
    const places = await Promise.all([short, over, silent, gone, stray].map((item) => stockAt(item.id, place)));
    expect(places).toEqual([37, 6, 7, 0, 1]);
    expect(await stockAt(stray.id, other)).toBe(0);
    expect(await run(getBatch, admin(), { id: closed.batch_id ?? "" })).toMatchObject({
      type: "correction",
      items: 4,
      comment: "Yearly count",
    });
    expect(await lineOf(id, stray.id)).toMatchObject({ booked: { type: "transfer", quantity: "1.000", from_location: "Other shelf" } });
    expect(await lineOf(id, short.id)).toMatchObject({ booked: { type: "correction", quantity: "-3.000" }, difference: "-3.000" });
    await run(reverseBatch, admin(), { id: closed.batch_id ?? "" });
    expect(await Promise.all([short, over, gone, stray].map((item) => stockAt(item.id, place)))).toEqual([40, 5, 1, 0]);
    await expect(close(id)).rejects.toMatchObject({ reason: "stocktakes.not_open" });
    await expect(count(id, short.id, "1")).rejects.toMatchObject({ reason: "stocktakes.not_open" });
  });

  it("books nothing where all is as it should be, and what nobody counted as missing only when told so", async () => {
    const place = await shelf();
    const [seen, unseen] = [await cable(place, "4"), await cable(place, "5")];
    const first = await open(place);
    await count(first.id, seen.id, "4");
    expect(await close(first.id)).toMatchObject({ batch_id: null, totals: { matched: 1, waiting: 1 } });
    const second = await open(place);
    await count(second.id, seen.id, "4");
    expect(await close(second.id, { uncounted: "missing" })).toMatchObject({ totals: { matched: 1, missing: 1 } });
    expect(await stockAt(unseen.id, place)).toBe(0);
  });

  it("answers a call that comes again after the count was closed, as its answer was lost, and counts halves of nothing", async () => {
    const place = await shelf();
    const [roll, head] = [await cable(place, "40"), await lamp(place)];
    const { id } = await open(place);
    await expect(count(id, head.id, "0.5")).rejects.toMatchObject({ details: { fields: { quantity: ["inventory.serial_quantity"] } } });
    const mutation_id = newId();
    await count(id, roll.id, "40", "add", { mutation_id });
    await close(id);
    expect(await count(id, roll.id, "40", "add", { mutation_id })).toMatchObject({ line: { counted: "40.000", state: "matched" } });
    const late = count(id, roll.id, "40", "add", { mutation_id: newId() });
    await expect(late).rejects.toMatchObject({ reason: "stocktakes.not_open" });
  });

  it("holds what was counted while it was being closed against the book of before its act", async () => {
    const place = await shelf();
    const roll = await cable(place, "40");
    const { id } = await open(place);
    let closing: Promise<unknown> = Promise.resolve();
    await database().transaction(async (tx) => {
      await tx.execute(sql`select 1 from stocktakes where id = ${id} for share`);
      closing = close(id);
      closing.catch(() => undefined);
      const waited = sql`(select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') waited`;
      await expect.poll(() => database().$count(waited)).toBeGreaterThan(0);
      await tx.execute(sql`update stocktake_lines set counted = 37, counted_at = clock_timestamp()
        where stocktake_id = ${id} and item_id = ${roll.id}`);
    });
    await closing;
    expect(await stockAt(roll.id, place)).toBe(37);
    expect(await lineOf(id, roll.id)).toMatchObject({ state: "missing", difference: "-3.000" });
  });

  it("takes a thing at the moment it was counted: what moves before or after is no difference", async () => {
    const place = await shelf();
    const [before, after, both] = [await cable(place, "10"), await cable(place, "10"), await cable(place, "10")];
    const { id } = await open(place);
    const issue = (itemId: string, quantity: string) =>
      run(moveItem, admin(), { id: itemId, type: "issue", quantity, from_location_id: place, to_location_id: stage });
    await issue(before.id, "4");
    await count(id, before.id, "6");
    await count(id, after.id, "10");
    await issue(after.id, "3");
    await count(id, both.id, "8");
    await issue(both.id, "9");
    expect(await lineOf(id, before.id)).toMatchObject({ expected: "10.000", book: "6.000", state: "matched" });
    expect(await lineOf(id, after.id)).toMatchObject({ standing: "7.000", book: "10.000", state: "matched" });
    await close(id);
    expect(await Promise.all([before, after, both].map((item) => stockAt(item.id, place)))).toEqual([6, 7, 0]);
    expect(await lineOf(id, both.id)).toMatchObject({ difference: "-2.000", booked: { quantity: "-1.000" } });
  });

  it("lets the counter say what becomes of what is over", async () => {
    const place = await shelf();
    const [left, surplus] = [await cable(other, "3"), await cable(other, "3")];
    const { id } = await open(place);
    await count(id, left.id, "2");
    await count(id, surplus.id, "2");
    await close(id, {
      remedies: [
        { item_id: left.id, do: "leave" },
        { item_id: surplus.id, do: "surplus" },
      ],
    });
    expect([await stockAt(left.id, place), await stockAt(surplus.id, place), await stockAt(surplus.id, other)]).toEqual([0, 2, 3]);
  });

  it("is refused where the record changed under the hands", async () => {
    const { id, version } = await open(await shelf());
    await expect(close(id, { version: version + 1 })).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
  });

  it("is refused where more was counted since it was looked at, and not where something uncounted was moved", async () => {
    const place = await shelf();
    const [counted, waiting] = [await cable(place, "4"), await cable(place, "4")];
    const { id } = await open(place);
    await count(id, counted.id, "3");
    const digestNow = async () => (await run(getStocktake, admin(), { id })).totals.digest;
    const digest = await digestNow();
    await run(moveItem, admin(), {
      id: waiting.id,
      type: "transfer",
      from_location_id: place,
      to_location_id: other,
      quantity: "1",
    } as never);
    expect(await digestNow()).toBe(digest);
    // Still one line that lacks something: only how much has changed.
    await count(id, counted.id, "2");
    await expect(close(id, { digest })).rejects.toMatchObject({ code: "CONFLICT", reason: "stocktakes.counted_since" });
    expect(await stockAt(counted.id, place)).toBe(4);
    await close(id, { digest: await digestNow() });
    expect(await stockAt(counted.id, place)).toBe(2);
  });
});

describe("a head", () => {
  it("counts and closes the own department's things, sees no other's, and closes no count that holds them", async () => {
    const place = await shelf();
    const own = await cable(place, "4", { department_id: theatre.departments.light });
    const foreign = await cable(place, "9", { department_id: theatre.departments.sound });
    const head = theatre.callers.department_head;
    const mine = await open(place, head);
    expect(mine.totals.lines).toBe(1);
    await expect(count(mine.id, foreign.id, "1", "add", {}, head)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await count(mine.id, own.id, "3", "set", {}, head);
    expect(await close(mine.id, {}, head)).toMatchObject({ totals: { missing: 1 } });
    const everybodys = await open(place);
    expect((await run(listStocktakeLines, head, { id: everybodys.id })).items.map(({ item }) => item.id)).toEqual([own.id]);
    await count(everybodys.id, own.id, "3", "set", {}, head);
    await expect(close(everybodys.id, {}, head)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(run(cancelStocktake, head, { id: everybodys.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("reads the list of counts, and nobody of another house does", async () => {
    const list = await run(listStocktakes, theatre.callers.department_head, { status: "closed" });
    expect(list.total).toBeGreaterThan(0);
    expect((await run(listStocktakes, (await makeTheatre()).callers.admin, {})).total).toBe(0);
  });
});

it("leaves the sums of movements and stock equal", async () => {
  const rows = await database().execute(sql`
    select item_id from inventory_stock s where s.theatre_id = ${theatre.id} and s.quantity <> (
      select sum(case when m.to_location_id = s.location_id then m.quantity else -m.quantity end) from inventory_movements m
      where m.item_id = s.item_id and s.location_id in (m.from_location_id, m.to_location_id))`);
  expect(rows).toEqual([]);
});
