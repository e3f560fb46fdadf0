import { eq, sql, type SQL } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as itemRoute } from "@/app/api/v1/inventory/[id]/route";
import { POST as moveRoute } from "@/app/api/v1/inventory/[id]/movements/route";
import { inventoryCategories, inventoryItems, inventoryLocations, inventoryMovements } from "@/db/schema";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { call, makeToken } from "@/tests/contract/call";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

/** Stock is what the movements say: held by PostgreSQL, whatever series of movements comes, from however many at once. */

type Movement = typeof inventoryMovements.$inferInsert;
const kinds = ["warehouse", "stage", "workshop", "tour"] as const;

let theatre: TestTheatre;
let categoryId: string;
let places: { id: string; type: (typeof kinds)[number] }[];

beforeAll(async () => {
  theatre = await makeTheatre();
  categoryId = newId();
  await database().insert(inventoryCategories).values({ id: categoryId, theatre_id: theatre.id, name: "Props", code: "props" });
  places = kinds.map((type) => ({ id: newId(), type }));
  await database()
    .insert(inventoryLocations)
    .values(places.map((place) => ({ ...place, theatre_id: theatre.id, name: place.type })));
});

const placeOf = (type: (typeof kinds)[number]) => places.find((place) => place.type === type)?.id ?? "";

async function makeItem(tracking: "serial" | "quantity" = "quantity"): Promise<string> {
  const id = newId();
  await database().insert(inventoryItems).values({
    id,
    theatre_id: theatre.id,
    name: "Chair",
    inventory_number: id,
    category_id: categoryId,
    tracking,
    unit: "pcs",
  });
  return id;
}

const movement = (itemId: string, more: Omit<Movement, "id" | "theatre_id" | "item_id">): Movement => ({
  id: newId(),
  theatre_id: theatre.id,
  item_id: itemId,
  ...more,
});
const receipt = (itemId: string, quantity: string, to = placeOf("warehouse")) =>
  movement(itemId, { type: "receipt", quantity, to_location_id: to });

/** "booked", or the reason of the refusal. */
async function book(...rows: Movement[]): Promise<string> {
  return database()
    .insert(inventoryMovements)
    .values(rows)
    .then(
      () => "booked",
      (error: { cause?: { code?: string; message?: string } }) => `${error.cause?.code} ${error.cause?.message}`,
    );
}
const short = "FT409 inventory.insufficient_stock";

/** Everything that should be equal and is not; empty where the books are right. */
async function discrepancies(): Promise<unknown[]> {
  const found = await database().execute(sql`
    with ends as (
      select item_id, to_location_id as location_id, quantity from inventory_movements where to_location_id is not null
      union all select item_id, from_location_id, -quantity from inventory_movements where from_location_id is not null
    ), summed as (
      select item_id, location_id, sum(quantity) as quantity from ends group by 1, 2 having sum(quantity) <> 0
    )
    select coalesce(summed.item_id, stock.item_id) as item_id, summed.quantity as should, stock.quantity as is
    from summed full join inventory_stock stock using (item_id, location_id) where summed.quantity is distinct from stock.quantity
    union all
    select item.id, (select coalesce(sum(quantity), 0) from inventory_stock where item_id = item.id), item.quantity from inventory_items item
    where item.quantity <> (select coalesce(sum(quantity), 0) from inventory_stock where item_id = item.id)`);
  return [...found];
}

/** A fixed series of numbers from 0 to 1 (mulberry32), so that a failure comes again. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function randomMovement(roll: () => number, items: string[]): Movement {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T;
  const [from, to] = [pick(places).id, pick(places).id];
  const quantity = (Math.floor(roll() * 4000) / 1000 + 0.001).toFixed(3);
  const type = pick(["receipt", "write_off", "correction", "transfer", "issue", "return"] as const);
  const isIn = type === "receipt" || (type === "correction" && roll() < 0.5);
  const isOut = type === "write_off" || (type === "correction" && !isIn);
  return movement(pick(items), {
    type,
    quantity,
    from_location_id: isIn ? null : from,
    to_location_id: isOut ? null : to,
  });
}

describe("after any series of movements", () => {
  it.each([1, 2026, 424242])("seed %i: stock is the sum of the movements, never below zero", async (seed) => {
    const roll = dice(seed);
    const items = await Promise.all([makeItem(), makeItem(), makeItem()]);
    const outcomes: string[] = [];
    for (let step = 0; step < 60; step += 1)
      outcomes.push(await book(...Array.from({ length: 1 + Math.floor(roll() * 4) }, () => randomMovement(roll, items))));
    expect(outcomes.filter((one) => one === "booked").length).toBeGreaterThan(5);
    expect(new Set(outcomes.map((one) => one.split(" ")[0]))).toEqual(new Set(["booked", "FT409", "23514"]));
    expect(await discrepancies()).toEqual([]);
  });

  it("also when many book at once", async () => {
    const roll = dice(7);
    const items = await Promise.all([makeItem(), makeItem()]);
    await book(...items.map((item) => receipt(item, "20")));
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, () => book(...Array.from({ length: 3 }, () => randomMovement(roll, items)))),
    );
    // Nobody is ended by a deadlock, because items are locked in order.
    expect(outcomes.filter((one) => !/^(booked|FT409|23514)/.test(one))).toEqual([]);
    expect(outcomes).toContain("booked");
    expect(await discrepancies()).toEqual([]);
  });

  it("the last unit goes to one of those who reach for it", async () => {
    const item = await makeItem("serial");
    await book(receipt(item, "1"));
    const reach = () =>
      book(
        movement(item, {
          type: "issue",
          quantity: "1",
          from_location_id: placeOf("warehouse"),
          to_location_id: placeOf("stage"),
        }),
      );
    const outcomes = await Promise.all(Array.from({ length: 20 }, reach));
    expect(outcomes.toSorted()).toEqual([...Array<string>(19).fill(short), "booked"]);
    expect(await discrepancies()).toEqual([]);
  });
});

describe("status", () => {
  it("says where most of an item stands, and that nothing is left", async () => {
    const item = await makeItem();
    const state = async () =>
      (await database().execute(sql`select status, quantity::text, version from inventory_items where id = ${item}`))[0];
    await book(receipt(item, "5"));
    expect(await state()).toEqual({ status: "in_stock", quantity: "5.000", version: 2 });
    for (const [to, status] of [
      ["stage", "on_stage"],
      ["workshop", "in_repair"],
      ["tour", "on_tour"],
    ] as const) {
      await book(
        movement(item, {
          type: "transfer",
          quantity: "3",
          from_location_id: placeOf("warehouse"),
          to_location_id: placeOf(to),
        }),
      );
      expect(await state()).toMatchObject({ status, quantity: "5.000" });
      await book(
        movement(item, {
          type: "transfer",
          quantity: "3",
          from_location_id: placeOf(to),
          to_location_id: placeOf("warehouse"),
        }),
      );
    }
    await book(movement(item, { type: "write_off", quantity: "5", from_location_id: placeOf("warehouse") }));
    expect(await state()).toMatchObject({ status: "decommissioned", quantity: "0.000" });
  });
});

describe("what no movement says", () => {
  it("is refused: too much, two of one, nothing, from nowhere to nowhere", async () => {
    const [many, one] = [await makeItem(), await makeItem("serial")];
    await book(receipt(many, "2"), receipt(one, "1"));
    const away = { type: "write_off" as const, from_location_id: placeOf("warehouse") };
    expect(await book(movement(many, { ...away, quantity: "2.001" }))).toBe(short);
    expect(await book(movement(many, { ...away, quantity: "1.5" }), movement(many, { ...away, quantity: "1.5" }))).toBe(short);
    expect(await book(receipt(one, "1"))).toContain("23514");
    for (const wrong of [
      movement(many, { ...away, quantity: "0" }),
      movement(many, { ...away, quantity: "-1" }),
      movement(many, {
        type: "transfer",
        quantity: "1",
        from_location_id: placeOf("stage"),
        to_location_id: placeOf("stage"),
      }),
      movement(many, { type: "receipt", quantity: "1" }),
      movement(many, { type: "correction", quantity: "1" }),
    ])
      expect(await book(wrong)).toContain("23514");
    expect(await discrepancies()).toEqual([]);
  });

  it("is refused to another theatre's item and place", async () => {
    const stranger = await makeTheatre();
    const item = await makeItem();
    expect(await book({ ...receipt(item, "1"), theatre_id: stranger.id })).toContain("23503");
    const place = { id: newId(), theatre_id: stranger.id, name: "Theirs", type: "warehouse" as const };
    await database().insert(inventoryLocations).values(place);
    expect(await book(receipt(item, "1", place.id))).toContain("23503");
  });

  it("cannot be written straight into the books", async () => {
    const item = await makeItem();
    await book(receipt(item, "2"));
    const tries: SQL[] = [
      sql`update inventory_stock set quantity = 100 where item_id = ${item}`,
      sql`delete from inventory_stock where item_id = ${item}`,
      sql`insert into inventory_stock (theatre_id, item_id, location_id, quantity) values (${theatre.id}, ${item}, ${placeOf("stage")}, 1)`,
      sql`truncate inventory_stock`,
      sql`update inventory_items set quantity = 3 where id = ${item}`,
      sql`update inventory_items set status = 'on_tour' where id = ${item}`,
      sql`insert into inventory_items (id, theatre_id, name, inventory_number, category_id, tracking, unit, quantity)
        values (${newId()}, ${theatre.id}, 'x', 'x', ${categoryId}, 'quantity', 'pcs', 5)`,
      sql`update inventory_movements set quantity = 3`,
      sql`delete from inventory_movements where item_id = ${item}`,
      sql`truncate inventory_movements cascade`,
    ];
    for (const query of tries) await expect(database().execute(query)).rejects.toMatchObject({ cause: { code: "FT001" } });
    expect(await discrepancies()).toEqual([]);
  });

  it.each([
    ["with what its receipt brings", "5", "5", undefined],
    ["with less than its receipt brings: the books say what it holds", "3", "5", undefined],
    ["with more than its receipt brings: the books say what it holds", "9", "5", undefined],
    ["with stock that nothing brings", "5", undefined, "FT001"],
  ])("a new item is written %s", async (_how, claimed, brought, code) => {
    const id = newId();
    const written = database().transaction(async (tx) => {
      await tx.execute(sql`insert into inventory_items (id, theatre_id, name, inventory_number, category_id, tracking, unit, quantity)
        values (${id}, ${theatre.id}, 'x', ${id}, ${categoryId}, 'quantity', 'pcs', ${claimed})`);
      if (brought) await tx.insert(inventoryMovements).values(receipt(id, brought));
    });
    // Refused by the commit: there is no statement that the driver could name as the cause.
    if (code) await expect(written).rejects.toMatchObject({ code });
    else await written;
    const items = await database().select().from(inventoryItems).where(eq(inventoryItems.id, id));
    expect(items.map(({ quantity }) => Number(quantity))).toEqual(brought ? [Number(brought)] : []);
    expect(await discrepancies()).toEqual([]);
  });
});

describe("forty cables", () => {
  it("of which 25 go to the stage, 5 on tour and 2 are written off, add up in the API and in SQL", async () => {
    const cable = await makeItem();
    await book(receipt(cable, "40"));
    const token = await makeToken(theatre, "admin");
    const params = { id: cable };
    const move = (body: object) => call(moveRoute, `/inventory/${cable}/movements`, { token, method: "POST", body, params });
    const from = placeOf("warehouse");
    for (const body of [
      { type: "issue", quantity: "25", from_location_id: from, to_location_id: placeOf("stage") },
      { type: "to_tour", quantity: "5", from_location_id: from, to_location_id: placeOf("tour") },
      { type: "write_off", quantity: "2", from_location_id: from, comment: "Cut" },
    ])
      expect(await move(body)).toMatchObject({ status: 201 });
    const refused = await move({ type: "issue", quantity: "9", from_location_id: from, to_location_id: placeOf("stage") });
    expect(refused).toMatchObject({ status: 409, json: { error: { message: expect.stringContaining("8") } } });
    const { json: item } = await call(itemRoute, `/inventory/${cable}`, { token, params });
    const standing = Object.fromEntries(
      (item.stock as { location_id: string; quantity: string }[]).map((line) => [line.location_id, line.quantity]),
    );
    expect(standing).toEqual({ [from]: "8.000", [placeOf("stage")]: "25.000", [placeOf("tour")]: "5.000" });
    const [sums] = await database().execute(sql`
      select (select sum(quantity) from inventory_stock where item_id = ${cable})::text as stock,
        (select quantity from inventory_items where id = ${cable})::text as item,
        (select sum(case when from_location_id is null then quantity when to_location_id is null then -quantity else 0 end)
          from inventory_movements where item_id = ${cable})::text as movements`);
    expect(sums).toEqual({ stock: "38.000", item: "38.000", movements: "38.000" });
    expect(item.quantity).toBe("38.000");
    expect(await discrepancies()).toEqual([]);
  });
});
