import { beforeAll, describe, expect, it } from "vitest";
import type { Caller } from "@/lib/core/context";
import { run } from "@/lib/core/operation";
import { exportBatches } from "@/lib/inventory/exports/queries/export-batches";
import { exportMovements } from "@/lib/inventory/exports/queries/export-movements";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { moveItems } from "@/lib/inventory/movements/commands/move-items";
import { reverseBatch } from "@/lib/inventory/movements/commands/reverse-batch";
import { listBatches } from "@/lib/inventory/movements/queries/list-batches";
import { listMovements } from "@/lib/inventory/movements/queries/list-movements";
import type { Item } from "@/lib/inventory/schema";
import { makeCategory, makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";
import { exportedBytes, exportedRows } from "@/tests/support/exported";

let theatre: TestTheatre;
let categoryId: string;
let stage: string;
let lamp: Item;
let speaker: Item;
beforeAll(async () => {
  theatre = await makeTheatre();
  categoryId = await makeCategory(theatre);
  const store = await makeLocation(theatre, { name: "Store" });
  stage = await makeLocation(theatre, { name: "Stage", type: "stage" });
  const { light, sound } = theatre.departments;
  lamp = await makeItem(theatre, { name: "Lamp", department_id: light, category_id: categoryId, quantity: "9", location_id: store });
  speaker = await makeItem(theatre, { name: "Speaker", department_id: sound, quantity: "4", location_id: store });
  const admin = theatre.callers.admin;
  const out = { type: "issue", to_location_id: stage } as const;
  await run(moveItems, admin, { ...out, lines: [lamp, speaker].map(({ id }) => ({ item_id: id, quantity: "2" })), comment: "=1+1" });
  const act = await run(moveItems, admin, { ...out, lines: [{ item_id: speaker.id, quantity: "1", from_location_id: store }] });
  await run(reverseBatch, admin, { id: act.id });
  await run(moveItem, theatre.callers.department_head, { id: lamp.id, type: "write_off", quantity: "1", from_location_id: store });
});

const admin = () => theatre.callers.admin;
const head = () => theatre.callers.department_head;
const found = (rows: Record<string, unknown>[], ...names: string[]) => rows.map((row) => names.map((name) => row[name]));

/** A caller whose grants are these beside what the role gives. */
function granted(caller: Caller, more: Record<string, "all" | "dept" | "own">): Caller {
  const grants = new Map([...caller.actor.grants, ...Object.entries(more)] as [never, never][]);
  return { ...caller, actor: { ...caller.actor, grants } };
}

describe("an export of movements", () => {
  const listed = async (filter: object, caller = admin()) => {
    const { items } = await run(listMovements, caller, filter);
    return items.map((row) => [row.item.name, Number(row.quantity), row.batch_number ?? undefined]);
  };
  const exported = async (filter: object, caller = admin()) =>
    found(await exportedRows(exportMovements, caller, filter), "Name", "Quantity", "Act No.");

  it("holds the rows of the list in its order, whatever narrows it", async () => {
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Moscow" }).format(new Date());
    expect(await exported({})).toHaveLength(7);
    for (const filter of [
      {},
      { sort: "created_at" },
      { type: "issue,return" },
      { lost: "true" },
      { created_by_id: theatre.users.department_head.id },
      { item_id: lamp.id },
      { category_id: categoryId },
      { department_id: theatre.departments.sound },
      { from: today, to: today },
      { from: "2020-01-01", to: "2020-12-31" },
    ])
      expect(await exported(filter), JSON.stringify(filter)).toEqual(await listed(filter));
    expect(await exported({ lost: "true" })).toEqual([["Lamp", 1, expect.anything()]]);
    await expect(exported({ from: "yesterday" })).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
    await expect(exported({ sort: "colour" })).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
  });

  it("is narrowed by the right to export and by the right to read", async () => {
    const names = async (caller: Caller) => new Set((await exported({}, caller)).map(([name]) => name));
    expect(await listed({}, head())).toHaveLength(7);
    expect(await names(head())).toEqual(new Set(["Lamp"]));
    expect(await names(granted(head(), { "inventory:read": "dept", "inventory:export": "all" }))).toEqual(new Set(["Lamp"]));
    expect(await names(granted(head(), { "inventory:read": "dept", "inventory:export": "own" }))).toEqual(new Set());
    await expect(exported({}, theatre.callers.department_staff)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const blind = granted(theatre.callers.actor, { "inventory:export": "all" });
    await expect(exported({}, blind)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await exported({}, (await makeTheatre()).callers.admin)).toEqual([]);
  });
});

describe("an export of acts", () => {
  const listed = async (filter: object) => (await run(listBatches, admin(), filter)).items.map((act) => [act.number, act.items]);
  const exported = async (filter: object, caller = admin()) => found(await exportedRows(exportBatches, caller, filter), "Act No.", "Lines");

  it("has a row an act, as the list has them, with what took it back", async () => {
    for (const filter of [{}, { sort: "number" }, { type: "return" }, { item_id: lamp.id }, { to: "2020-12-31" }])
      expect(await exported(filter), JSON.stringify(filter)).toEqual(await listed(filter));
    const rows = await exportedRows(exportBatches, { ...admin(), locale: "ru" }, { item_id: speaker.id, sort: "number" });
    expect(rows).toMatchObject([
      { "Акт №": 1, Вид: "Выдача", Строк: 2, Откуда: "Store", Куда: "Stage", Примечание: "=1+1" },
      { "Акт №": 2, "Отменён актом №": 3 },
      { "Акт №": 3, Вид: "Возврат", "Отменяет акт №": 2, Кто: theatre.callers.admin.actor.name },
    ]);
  });

  it("holds the acts that move something within reach of the grant, and no formula", async () => {
    const all = await exported({});
    const own = await exported({}, head());
    expect(own.length).toBeLessThan(all.length);
    expect(own).toContainEqual([1, 2]);
    expect(own).not.toContainEqual([2, 1]);
    const csv = (await exportedBytes(exportBatches, admin(), { format: "csv" })).toString();
    expect(csv).toContain(",'=1+1,");
    expect(csv).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(await exported({}, (await makeTheatre()).callers.admin)).toEqual([]);
    await expect(exported({}, theatre.callers.department_staff)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
