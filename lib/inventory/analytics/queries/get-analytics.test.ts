import { beforeAll, describe, expect, it } from "vitest";
import { pickConditions } from "@/components/data-table/conditions";
import { recordConditions, recordsHref } from "@/components/inventory/maintenance-links";
import { inventoryMovements, maintenancePlans, maintenanceRecords } from "@/db/schema";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { getAnalytics } from "@/lib/inventory/analytics/queries/get-analytics";
import { movementGroups } from "@/lib/inventory/analytics/rules";
import type { Analytics } from "@/lib/inventory/analytics/schema";
import { listRecords } from "@/lib/inventory/maintenance/queries/list-records";
import { listMovements } from "@/lib/inventory/movements/queries/list-movements";
import { listItems } from "@/lib/inventory/queries/list-items";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { reverseBatch } from "@/lib/inventory/movements/commands/reverse-batch";
import { makeCategory, makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";
import { inventoryItems } from "@/db/schema";

let theatre: TestTheatre;
let light: string;
let profiles: string;
let lampId: string;
let told: Analytics;
const period = { from: "2026-03-01", to: "2026-03-31" };
const at = (day: string) => new Date(`${day}T09:00:00Z`);

/** A lamp worth 100 that is out from 5 to 10 March and in repair from 20 to 22; forty cables of which two are lost; an idle chair. */
beforeAll(async () => {
  theatre = await makeTheatre();
  light = await makeCategory(theatre, { name: "Light", department_id: theatre.departments.light });
  profiles = await makeCategory(theatre, { name: "Profiles", parent_id: light });
  const [store, stage, workshop] = [
    await makeLocation(theatre, { name: "Store" }),
    await makeLocation(theatre, { type: "stage" }),
    await makeLocation(theatre, { type: "workshop" }),
  ];
  const item = async (name: string, value: string, category = profiles, departmentId = theatre.departments.light) => {
    const id = newId();
    const row = { id, theatre_id: theatre.id, name, inventory_number: name, category_id: category, department_id: departmentId };
    await database()
      .insert(inventoryItems)
      .values({ ...row, tracking: "quantity", unit: "pcs", current_value: value });
    return id;
  };
  const move = (itemId: string, type: string, day: string, quantity: string, from: string | null, to: string | null) =>
    database()
      .insert(inventoryMovements)
      .values({
        id: newId(),
        theatre_id: theatre.id,
        item_id: itemId,
        type: type as "issue",
        quantity,
        from_location_id: from,
        to_location_id: to,
        created_at: at(day),
      });
  lampId = await item("Lamp", "100.00");
  const cable = await item("Cable", "10.00");
  const chair = await item("Chair", "50.00", await makeCategory(theatre, { name: "Furniture" }), theatre.departments.sound);
  await move(lampId, "receipt", "2026-01-10", "1", null, store);
  await move(lampId, "issue", "2026-03-05", "1", store, stage);
  await move(lampId, "return", "2026-03-10", "1", stage, store);
  await move(lampId, "to_repair", "2026-03-20", "1", store, workshop);
  await move(lampId, "from_repair", "2026-03-22", "1", workshop, store);
  await move(cable, "receipt", "2026-01-10", "40", null, store);
  await move(cable, "correction", "2026-03-12", "2", store, null);
  await move(cable, "correction", "2026-03-13", "1", null, store);
  await move(chair, "receipt", "2026-01-10", "2", null, store);
  const record = { theatre_id: theatre.id, item_id: lampId, result: "passed" as const };
  const planId = newId();
  await database()
    .insert(maintenancePlans)
    .values({ id: planId, theatre_id: theatre.id, item_id: lampId, kind: "electrical", title: "Earth test", interval_days: 365 });
  await database()
    .insert(maintenanceRecords)
    .values([
      { ...record, id: newId(), done_on: "2026-02-28", cost: "70.00" },
      { ...record, id: newId(), done_on: "2026-03-01", plan_id: planId },
      { ...record, id: newId(), done_on: "2026-03-21", cost: "1500.00" },
      { ...record, id: newId(), done_on: "2026-03-31", cost: "200.50", plan_id: planId },
      { ...record, id: newId(), done_on: "2026-03-31", cost: "30.00", item_id: cable },
      { ...record, id: newId(), done_on: "2026-04-01", cost: "900.00" },
    ]);
  told = await run(getAnalytics, theatre.callers.admin, period);
});

const opened = (input: object) => run(listMovements, theatre.callers.admin, { ...period, ...input });

describe("the figures", () => {
  it("of use and repairs count days, and only those of the period", () => {
    expect(told.use).toMatchObject({ issues: 1, days_out: 5, categories: [{ id: light, issues: 1, days_out: 5 }] });
    expect(told.use.items).toMatchObject([{ item: { id: lampId }, issues: 1, days_out: 5 }]);
    expect(told.repairs).toMatchObject({ count: 1, days: 2, cost: "1730.50", records: 4 });
    expect(told.repairs.items).toMatchObject([
      { item: { id: lampId }, repairs: 1, days: 2, cost: "1700.50" },
      { item: { name: "Cable" }, repairs: 0, days: 0, cost: "30.00" },
    ]);
  });

  it("of a period that begins in the middle of a trip count its rest", async () => {
    const late = await run(getAnalytics, theatre.callers.admin, { from: "2026-03-08", to: "2026-03-31" });
    expect(late.use).toMatchObject({ issues: 0, items: [] });
    expect(late.use.days_out).toBeGreaterThan(1);
    expect(late.use.days_out).toBeLessThan(4);
  });

  it("of value are the same whichever way they are cut", () => {
    expect(told.value).toMatchObject({ items: 3, value: "590.00" });
    for (const parts of [told.value.categories, told.value.departments, told.value.locations])
      expect(parts.reduce((sum, { value }) => sum + Number(value), 0)).toBe(590);
    expect(told.value.categories[0]).toMatchObject({ id: light, name: "Light", items: 2, value: "490.00" });
  });

  it("of losses are what went out of the books, not what was found", () => {
    expect(told.losses).toMatchObject({ movements: 1, value: "20.00", items: [{ quantity: "2.000", value: "20.00" }] });
  });

  it("of losses forget what was taken back, in the figure and in the records that it opens", async () => {
    const other = await makeTheatre();
    const item = await makeItem(other, { quantity: "9", current_value: "2000000.00", location_id: await makeLocation(other) });
    const lose = (quantity: string) => run(moveItem, other.callers.admin, { id: item.id, type: "write_off", quantity, comment: "Rust" });
    await lose("2");
    const { batch_id: mistaken } = await lose("3");
    const takeBack = (id: string | null) => run(reverseBatch, other.callers.admin, { id: id ?? "" });
    const lost = async () => {
      const { losses } = await run(getAnalytics, other.callers.admin, {});
      expect((await run(listMovements, other.callers.admin, { lost: true })).total).toBe(losses.movements);
      return losses.items.map(({ quantity }) => quantity);
    };
    const back = await takeBack(mistaken);
    expect(await lost()).toEqual(["2.000"]);
    // It was no mistake: what is taken back is lost again.
    const again = await takeBack(back.id);
    expect(await lost()).toEqual(["5.000"]);
    await takeBack(again.id);
    expect(await lost()).toEqual(["2.000"]);
  });

  it("of value have room for what nobody owns", async () => {
    const other = await makeTheatre();
    const dear = { current_value: "9999999999.99", quantity: "999999999", location_id: await makeLocation(other) };
    await makeItem(other, dear);
    expect((await run(getAnalytics, other.callers.admin, {})).value.value).toBe("9999999989990000000.01");
  });

  it("of movements over time have every step, and lose none", () => {
    const { step, periods } = told.movements;
    expect(step).toBe("day");
    expect(periods).toHaveLength(31);
    expect(periods.reduce((sum, { out, back, other }) => sum + out + back + other, 0)).toBe(6);
  });
});

describe("a figure opens as many records as it says", () => {
  it("movements", async () => {
    expect((await opened({ type: movementGroups.out })).total).toBe(told.use.issues);
    expect((await opened({ type: movementGroups.out, category_id: light })).total).toBe(told.use.categories[0]?.issues);
    expect((await opened({ type: ["to_repair"] })).total).toBe(told.repairs.count);
    expect((await opened({ lost: true })).total).toBe(told.losses.movements);
  });

  it("days out and in repair, of movements before the period and of transfers too", async () => {
    const house = await makeTheatre();
    const [store, stage, shop] = [
      await makeLocation(house, { name: "Store" }),
      await makeLocation(house, { type: "stage" }),
      await makeLocation(house, { type: "workshop" }),
    ];
    const made = async () => (await makeItem(house, { quantity: "0" })).id;
    const [mended, played, lent, idle] = [await made(), await made(), await made(), await made()];
    const ways = [
      ...[mended, played, lent, idle].map((id) => [id, "receipt", "2026-01-10", "2", null, store] as const),
      [mended, "to_repair", "2026-02-01", "2", store, shop],
      [played, "transfer", "2026-03-30", "1", store, stage],
      [lent, "issue", "2026-02-01", "1", store, stage],
      [lent, "return", "2026-02-20", "1", stage, store],
      [lent, "issue", "2026-04-10", "1", store, stage],
    ] as const;
    const told = await run(getAnalytics, house.callers.admin, period);
    expect(told).toMatchObject({ use: { days_out: 0 }, repairs: { days: 0 } });
    for (const [item_id, type, day, quantity, from_location_id, to_location_id] of ways)
      await database()
        .insert(inventoryMovements)
        .values({ id: newId(), theatre_id: house.id, item_id, type, quantity, from_location_id, to_location_id, created_at: at(day) });
    const now = await run(getAnalytics, house.callers.admin, period);
    expect(now).toMatchObject({
      use: { issues: 0, days_out: 2 },
      repairs: { count: 0, days: 31, items: [{ item: { id: mended }, days: 31 }] },
    });
    const listed = async (input: object) => (await run(listMovements, house.callers.admin, { ...period, ...input })).items;
    expect((await listed({ stay: "repair" })).map((one) => one.item_id)).toEqual([mended]);
    expect((await listed({ stay: "repair", item_id: mended })).map((one) => one.type)).toEqual(["to_repair"]);
    expect((await listed({ stay: "out" })).map((one) => one.item_id)).toEqual([played]);
    expect(await listed({ stay: "out", item_id: idle })).toEqual([]);
    expect((await listed({ stay: "out", from: undefined, to: undefined })).map((one) => one.item_id)).toEqual([lent, played, lent]);
  });

  it("what stands at a place, and what no department owns", async () => {
    const house = await makeTheatre();
    const [store, stage] = [await makeLocation(house, { name: "Store" }), await makeLocation(house, { type: "stage" })];
    const wing = await makeLocation(house, { type: "stage", parent_id: stage });
    const by = house.callers.admin;
    const cable = await makeItem(house, { tracking: "quantity", quantity: "40", unit: "m", current_value: "10", location_id: store });
    for (const [quantity, to_location_id] of [
      ["20", stage],
      ["5", wing],
    ] as const)
      await run(moveItem, by, { id: cable.id, type: "issue", quantity, from_location_id: store, to_location_id });
    await makeItem(house, { unit: "m", location_id: store, department_id: house.departments.light });
    const { value } = await run(getAnalytics, by, {});
    for (const part of value.locations) {
      const list = await run(listItems, by, { location_id: part.id, include: "totals" });
      expect([list.total, list.totals?.value]).toEqual([part.items, part.value]);
    }
    const standing = async (location_id: string) => (await run(listItems, by, { location_id, include: "totals" })).totals;
    expect(await standing(stage)).toEqual({ quantity: "25.000", unit: "m", value: "250.00" });
    expect(await standing(wing)).toEqual({ quantity: "5.000", unit: "m", value: "50.00" });
    expect(value.departments).toHaveLength(2);
    for (const part of value.departments) {
      const list = await run(listItems, by, { department_id: part.id ?? "none", include: "totals" });
      expect([list.total, list.totals?.value]).toEqual([part.items, part.value]);
    }
    expect((await run(listItems, by, { department_id: ["none", house.departments.light] })).total).toBe(2);
    expect((await run(listItems, by, { department_id: [house.departments.sound] })).total).toBe(0);
  });

  it("nothing that stands nowhere is idle", async () => {
    const house = await makeTheatre();
    const by = house.callers.admin;
    await makeItem(house, { quantity: "0", current_value: "5" });
    const stands = await makeItem(house, { quantity: "1", current_value: "5", location_id: await makeLocation(house) });
    const { idle } = await run(getAnalytics, by, { idle_days: 1 });
    const since = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    expect(idle.items).toBe(0);
    const list = await run(listItems, by, { idle_since: since });
    expect(list.items.map(({ id }) => id)).toEqual([stands.id]);
  });

  it("records of maintenance, which cost as much as it says", async () => {
    const records = (href: string) => {
      const { pathname, searchParams } = new URL(href, "http://house");
      expect(pathname).toBe("/inventory/maintenance/records");
      return run(listRecords, theatre.callers.admin, pickConditions(Object.fromEntries(searchParams), recordConditions));
    };
    expect(await records(recordsHref(told))).toMatchObject({ total: told.repairs.records, cost: told.repairs.cost });
    expect(await records(recordsHref(told, { has_cost: "true" }))).toMatchObject({ total: 3, cost: told.repairs.cost });
    for (const { item, cost } of told.repairs.items)
      expect((await records(recordsHref(told, { has_cost: "true", item_id: item.id }))).cost).toBe(cost);
    expect(await records(recordsHref(told, { has_cost: "false" }))).toMatchObject({ total: 1, cost: "0.00" });
    expect(await records(recordsHref(told, { kind: "unplanned" }))).toMatchObject({ total: 2, cost: "1530.00" });
    expect(await records(recordsHref(told, { kind: ["electrical"] }))).toMatchObject({ total: 2, cost: "200.50" });
    expect(await records(recordsHref(told, { kind: "lifting" }))).toMatchObject({ total: 0, cost: "0.00" });
    expect(await records(recordsHref(told, { q: "cable" }))).toMatchObject({ total: 1, items: [{ item: { name: "Cable" } }] });
  });

  it("items", async () => {
    const idle = await run(listItems, theatre.callers.admin, { idle_since: told.idle.since, status: ["in_stock", "on_stage"] });
    expect(idle.total).toBe(told.idle.items);
    const filed = await run(listItems, theatre.callers.admin, { category_id: light });
    expect(filed.total).toBe(told.value.categories[0]?.items);
  });
});

it("tells a caller of one department of that department alone", async () => {
  const staff = theatre.callers.department_staff;
  const grants = new Map([...staff.actor.grants, ["inventory:read", "dept"] as const]);
  const own = await run(getAnalytics, { ...staff, actor: { ...staff.actor, grants } }, period);
  expect(own.value).toMatchObject({ items: 2, value: "490.00" });
  expect(own.movements.periods.reduce((sum, { out, back, other }) => sum + out + back + other, 0)).toBe(6);
});

it.each([
  ["ends before it begins", { from: "2026-03-02", to: "2026-03-01" }],
  ["is longer than ten years", { from: "2016-02-28", to: "2026-03-01" }],
  ["is of years that nobody counts", { from: "9999-12-30", to: "9999-12-31" }],
])("refuses a period that %s", async (_name, asked) => {
  await expect(run(getAnalytics, theatre.callers.admin, asked)).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
});
