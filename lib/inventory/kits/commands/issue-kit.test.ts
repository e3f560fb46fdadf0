import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { maintenancePlans } from "@/db/schema";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { addKitItem } from "@/lib/inventory/kits/commands/add-kit-item";
import { createKit } from "@/lib/inventory/kits/commands/create-kit";
import { deleteKit } from "@/lib/inventory/kits/commands/delete-kit";
import { issueKit } from "@/lib/inventory/kits/commands/issue-kit";
import { removeKitItem } from "@/lib/inventory/kits/commands/remove-kit-item";
import { returnKit } from "@/lib/inventory/kits/commands/return-kit";
import { updateKit } from "@/lib/inventory/kits/commands/update-kit";
import { getKit } from "@/lib/inventory/kits/queries/get-kit";
import { listKits } from "@/lib/inventory/kits/queries/list-kits";
import { updateItem } from "@/lib/inventory/commands/update-item";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { reverseBatch } from "@/lib/inventory/movements/commands/reverse-batch";
import { makeCategory, makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;
let store: string;
let stage: string;
let workshop: string;
let tour: string;
beforeAll(async () => {
  theatre = await makeTheatre();
  store = await makeLocation(theatre);
  stage = await makeLocation(theatre, { type: "stage" });
  workshop = await makeLocation(theatre, { type: "workshop" });
  tour = await makeLocation(theatre, { type: "tour" });
});

const admin = () => theatre.callers.admin;
const lamp = (name = "Lamp") => makeItem(theatre, { name, location_id: store, serial_number: newId() });

/** A case in a case: the inner one holds two lamps, the outer one twelve of forty cables, and is an item itself. */
async function nested() {
  const box = await lamp("Flight case");
  const outer = await run(createKit, admin(), { name: "Follow spots", case_item_id: box.id });
  const inner = await run(createKit, admin(), { name: "Lamps", parent_id: outer.id });
  const [one, two] = [await lamp("Lamp one"), await lamp("Lamp two")];
  const cable = await makeItem(theatre, { name: "Cable", quantity: "40", location_id: store });
  for (const item of [one, two]) await run(addKitItem, admin(), { id: inner.id, inventory_number: item.inventory_number });
  await run(addKitItem, admin(), { id: outer.id, item_id: cable.id, quantity: "12" });
  return { outer, inner, box, one, two, cable };
}

describe("a kit", () => {
  it("goes out and comes back with its whole tree, each time as one act that can be taken back", async () => {
    const { outer, cable } = await nested();
    const issued = await run(issueKit, admin(), { id: outer.id, to_location_id: stage });
    expect(issued).toMatchObject({ type: "issue", items: 4, comment: `${outer.code} Follow spots` });
    expect(issued.lines.find((line) => line.item.id === cable.id)).toMatchObject({ quantity: "12.000" });
    expect(await run(getKit, admin(), { id: outer.id })).toMatchObject({ lines: 4, out: 4, troubles: [] });
    const again = run(issueKit, admin(), { id: outer.id, to_location_id: tour, rest: true });
    await expect(again).rejects.toMatchObject({ reason: "kits.nothing_to_issue" });
    const returned = await run(returnKit, admin(), { id: outer.id, to_location_id: store });
    expect(returned).toMatchObject({ type: "return", items: 4 });
    await run(reverseBatch, admin(), { id: returned.id });
    expect(await run(getKit, admin(), { id: outer.id })).toMatchObject({ out: 4 });
  });

  it("is not taken for out where others have some of its cables, and does not take them twice where it is", async () => {
    const { outer, one, cable } = await nested();
    const take = { type: "issue" as const, from_location_id: store, to_location_id: stage };
    await run(moveItem, admin(), { id: cable.id, ...take, quantity: "20" });
    expect(await run(getKit, admin(), { id: outer.id })).toMatchObject({ lines: 4, out: 0 });
    await expect(run(returnKit, admin(), { id: outer.id, to_location_id: store })).rejects.toMatchObject({ reason: "kits.nothing_out" });
    await run(moveItem, admin(), { id: one.id, ...take });
    expect(await run(getKit, admin(), { id: outer.id })).toMatchObject({ out: 2 });
    const rest = await run(issueKit, admin(), { id: outer.id, to_location_id: stage, rest: true });
    expect(rest.lines.map(({ item }) => item.name).toSorted()).toEqual(["Flight case", "Lamp two"]);
  });

  it("goes on tour and comes back from it under those names", async () => {
    const { inner } = await nested();
    expect(await run(issueKit, admin(), { id: inner.id, to_location_id: tour })).toMatchObject({ type: "to_tour", items: 2 });
    expect(await run(returnKit, admin(), { id: inner.id, to_location_id: store })).toMatchObject({ type: "from_tour" });
    await expect(run(returnKit, admin(), { id: inner.id, to_location_id: store })).rejects.toMatchObject({ reason: "kits.nothing_out" });
  });

  it("names what is in repair, is refused as incomplete, and issues the rest when it is told to", async () => {
    const { outer, inner, one } = await nested();
    await run(moveItem, admin(), { id: one.id, type: "to_repair", to_location_id: workshop });
    const trouble = { item_id: one.id, trouble: "in_repair" };
    expect(await run(getKit, admin(), { id: outer.id })).toMatchObject({ troubles: [trouble] });
    const { items } = await run(listKits, admin(), { item_id: one.id });
    expect(items).toMatchObject([{ id: inner.id, troubles: [trouble] }]);
    await expect(run(issueKit, admin(), { id: outer.id, to_location_id: stage })).rejects.toMatchObject({
      code: "CONFLICT",
      reason: "kits.incomplete",
      details: { missing: [{ item_id: one.id, reason: "in_repair", wanted: "1.000", available: "0.000" }] },
    });
    expect(await run(issueKit, admin(), { id: outer.id, to_location_id: stage, rest: true })).toMatchObject({ items: 3 });
  });

  it("does not bring before people what is past its inspection, unless somebody signs for it", async () => {
    const categoryId = await makeCategory(theatre);
    const plan = { theatre_id: theatre.id, category_id: categoryId, kind: "lifting" as const, title: "Load test" };
    await database()
      .insert(maintenancePlans)
      .values({ id: newId(), ...plan, is_mandatory: true, interval_days: 365, next_due_on: "2020-01-31" });
    const hoist = await makeItem(theatre, { name: "Hoist", category_id: categoryId, location_id: store, serial_number: newId() });
    const kit = await run(createKit, admin(), { name: "Rigging" });
    await run(addKitItem, admin(), { id: kit.id, item_id: hoist.id });
    await run(addKitItem, admin(), { id: kit.id, item_id: (await lamp()).id });
    expect(await run(getKit, admin(), { id: kit.id })).toMatchObject({ troubles: [{ item_id: hoist.id, trouble: "overdue" }] });
    await expect(run(issueKit, admin(), { id: kit.id, to_location_id: stage })).rejects.toMatchObject({ reason: "kits.incomplete" });
    const signed = { id: kit.id, to_location_id: stage, override_reason: "Order 12" };
    await expect(run(issueKit, theatre.callers.department_head, signed)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await run(issueKit, admin(), signed)).toMatchObject({ items: 2, override_reason: "Order 12" });
  });
});

describe("a serial item", () => {
  it("gets its case by the number that is typed or scanned, loses it where the field is emptied, and holds no case in itself", async () => {
    const [box, inside] = [await lamp("Case"), await lamp("Inside")];
    const kit = await run(createKit, admin(), { name: "Numbered", case_number: box.inventory_number });
    expect(kit.case_item_id).toBe(box.id);
    await run(addKitItem, admin(), { id: kit.id, inventory_number: inside.inventory_number });
    const change = (fields: object) => run(updateKit, admin(), { id: kit.id, ...fields });
    await expect(change({ case_number: inside.inventory_number })).rejects.toMatchObject({ reason: "kits.in_another" });
    await expect(change({ case_number: "no such" })).rejects.toMatchObject({ details: { fields: { case_number: ["kits.no_such_item"] } } });
    expect((await change({ case_number: box.inventory_number, description: "Same" })).case_item_id).toBe(box.id);
    expect((await change({ name: "Named" })).case_item_id).toBe(box.id);
    expect((await change({ case_number: "" })).case_item_id).toBeNull();
  });

  it("belongs in one kit at most, also when two reach for it at once", async () => {
    const item = await lamp();
    const kits = await Promise.all(["A", "B", "C"].map((name) => run(createKit, admin(), { name })));
    const outcomes = await Promise.allSettled(kits.map((kit) => run(addKitItem, admin(), { id: kit.id, item_id: item.id })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [held] = await database().execute(sql`select count(*)::int as kits from inventory_kit_items where item_id = ${item.id}`);
    expect(held).toEqual({ kits: 1 });
    await expect(run(createKit, admin(), { name: "D", case_item_id: item.id })).rejects.toMatchObject({ reason: "kits.in_another" });
  });

  it("or a counted one that carries a kit lies in no other", async () => {
    const crates = await makeItem(theatre, { name: "Crate", quantity: "5", location_id: store });
    await run(createKit, admin(), { name: "In crates", case_item_id: crates.id });
    const kit = await run(createKit, admin(), { name: "Other" });
    await expect(run(addKitItem, admin(), { id: kit.id, item_id: crates.id })).rejects.toMatchObject({ reason: "kits.in_another" });
  });

  it("can be taken out, and then lies in another", async () => {
    const { inner, outer, one } = await nested();
    await expect(run(addKitItem, admin(), { id: outer.id, item_id: one.id })).rejects.toMatchObject({ reason: "kits.in_another" });
    await run(removeKitItem, admin(), { id: inner.id, item_id: one.id });
    await expect(run(removeKitItem, admin(), { id: inner.id, item_id: one.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await run(addKitItem, admin(), { id: outer.id, item_id: one.id })).toMatchObject({ lines: 4 });
  });
});

describe("the tree", () => {
  it("is no ring, and its cases get numbers of their own", async () => {
    const { outer, inner } = await nested();
    expect(outer.code).toMatch(/^KIT-\d{4}$/);
    expect(inner.code).not.toBe(outer.code);
    await expect(run(updateKit, admin(), { id: outer.id, parent_id: inner.id })).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
    await expect(run(updateKit, admin(), { id: inner.id, code: outer.code })).rejects.toMatchObject({ code: "ALREADY_EXISTS" });
    await expect(run(deleteKit, admin(), { id: outer.id })).rejects.toMatchObject({ code: "CONFLICT" });
    await run(deleteKit, admin(), { id: inner.id });
    await run(deleteKit, admin(), { id: outer.id });
  });

  it("of a department is kept by that department alone", async () => {
    const head = theatre.callers.department_head;
    const own = await run(createKit, head, { name: "Own" });
    expect(own.department_id).toBe(head.actor.department_id);
    const foreign = await run(createKit, admin(), { name: "Foreign", department_id: theatre.departments.sound });
    await expect(run(updateKit, head, { id: foreign.id, name: "Mine" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(run(addKitItem, head, { id: foreign.id, item_id: (await lamp()).id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(run(issueKit, head, { id: foreign.id, to_location_id: stage })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const [theirs, everybodys] = [await lamp(), await lamp()];
    await run(updateItem, admin(), { id: theirs.id, department_id: theatre.departments.sound, version: theirs.version });
    const other = { reason: "kits.other_department" };
    await expect(run(addKitItem, head, { id: own.id, item_id: theirs.id })).rejects.toMatchObject(other);
    await expect(run(updateKit, head, { id: own.id, case_item_id: theirs.id })).rejects.toMatchObject(other);
    await expect(run(createKit, head, { name: "Boxed", case_item_id: theirs.id })).rejects.toMatchObject(other);
    await run(addKitItem, head, { id: own.id, item_id: everybodys.id });
  });
});
