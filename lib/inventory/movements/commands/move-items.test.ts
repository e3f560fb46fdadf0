import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { maintenancePlans, maintenanceRecords } from "@/db/schema";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { moveItems } from "@/lib/inventory/movements/commands/move-items";
import { reverseBatch } from "@/lib/inventory/movements/commands/reverse-batch";
import { getItem } from "@/lib/inventory/queries/get-item";
import { makeCategory, makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;
let store: string;
let stage: string;
beforeAll(async () => {
  theatre = await makeTheatre();
  store = await makeLocation(theatre);
  stage = await makeLocation(theatre, { type: "stage" });
});

const cable = (quantity: string) => makeItem(theatre, { name: "Cable", unit: "m", quantity, location_id: store });
const act = (input: Record<string, unknown>, who = theatre.callers.admin) => run(moveItems, who, { type: "issue", ...input } as never);
const stockOf = async (id: string) => (await run(getItem, theatre.callers.admin, { id })).stock.map(({ quantity }) => quantity);

describe("an act", () => {
  it("moves all its lines, with a number of its own, and records each item", async () => {
    const [long, short] = [await cable("40"), await cable("12")];
    const first = await act({ to_location_id: stage, lines: [{ item_id: long.id, quantity: "25" }, { item_id: short.id }] });
    expect(first).toMatchObject({ type: "issue", items: 2, reverses_id: null, reversed_by_id: null });
    expect([await stockOf(long.id), await stockOf(short.id)]).toEqual([["25.000", "15.000"], ["12.000"]]);
    const second = await act({ type: "return", to_location_id: store, lines: [{ item_id: short.id }] });
    expect(second.number).toBe(first.number + 1);
    const events = await database().execute(sql`select entity_id from outbox_events where payload->>'batch_id' = ${first.id}`);
    expect(new Set(events.map((row) => row.entity_id))).toEqual(new Set([long.id, short.id]));
  });

  it("moves none where one line is short, and says which, with what there is", async () => {
    const [enough, few] = [await cable("40"), await cable("3")];
    const lines = [
      { item_id: enough.id, quantity: "40" },
      { item_id: few.id, quantity: "4" },
    ];
    await expect(act({ to_location_id: stage, lines })).rejects.toMatchObject({
      code: "CONFLICT",
      reason: "inventory.insufficient_stock",
      details: { item_id: few.id, item: "Cable", available: "3.000" },
      values: { item: "Cable", number: few.inventory_number, available: 3 },
    });
    expect(await stockOf(enough.id)).toEqual(["40.000"]);
  });

  it("names the line that cannot be", async () => {
    const [one, two] = [await cable("1"), await cable("2")];
    const lines = [{ item_id: one.id }, { item_id: two.id, to_location_id: store }];
    await expect(act({ to_location_id: stage, lines })).rejects.toMatchObject({
      details: { fields: { "lines.1.to_location_id": expect.any(Array) } },
    });
    await expect(act({ lines: [{ item_id: newId() }], to_location_id: stage })).rejects.toMatchObject({
      details: { fields: { "lines.0.item_id": ["issue.unknown_record"] } },
    });
  });

  it("of another department's things is forbidden to a head", async () => {
    const categoryId = await makeCategory(theatre, { department_id: theatre.departments.sound });
    const item = await makeItem(theatre, { category_id: categoryId, location_id: store, department_id: theatre.departments.sound });
    await expect(act({ to_location_id: stage, lines: [{ item_id: item.id }] }, theatre.callers.department_head)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("is reversed once, to where everything stood", async () => {
    const item = await cable("40");
    const issued = await act({ to_location_id: stage, lines: [{ item_id: item.id, quantity: "25" }] });
    const reversal = await run(reverseBatch, theatre.callers.admin, { id: issued.id });
    expect(reversal).toMatchObject({ type: "return", reverses_id: issued.id });
    expect(await stockOf(item.id)).toEqual(["40.000"]);
    await expect(run(reverseBatch, theatre.callers.admin, { id: issued.id })).rejects.toMatchObject({
      code: "CONFLICT",
      reason: "inventory.already_reversed",
    });
  });

  it("cannot be reversed where its things went on meanwhile", async () => {
    const item = await cable("5");
    const received = await act({ type: "receipt", to_location_id: store, lines: [{ item_id: item.id, quantity: "10" }] });
    await act({ type: "write_off", lines: [{ item_id: item.id, quantity: "12" }] });
    await expect(run(reverseBatch, theatre.callers.admin, { id: received.id })).rejects.toMatchObject({
      reason: "inventory.insufficient_stock",
      details: { available: "3.000" },
    });
  });
});

describe("the safety gate", () => {
  async function overdue(plan: Partial<typeof maintenancePlans.$inferInsert> = {}) {
    const categoryId = await makeCategory(theatre);
    const item = await makeItem(theatre, { category_id: categoryId, location_id: store, name: "Hoist" });
    const [row] = await database()
      .insert(maintenancePlans)
      .values({
        id: newId(),
        theatre_id: theatre.id,
        category_id: categoryId,
        kind: "lifting",
        title: "Load test",
        is_mandatory: true,
        interval_days: 365,
        next_due_on: "2020-01-31",
        ...plan,
      })
      .returning();
    return { item, planId: row?.id ?? "" };
  }
  const inspect = (itemId: string, planId: string, result: "passed" | "failed") =>
    database()
      .insert(maintenanceRecords)
      .values({
        id: newId(),
        theatre_id: theatre.id,
        item_id: itemId,
        plan_id: planId,
        result,
        done_on: new Date().toISOString().slice(0, 10),
      });
  const issue = (itemId: string, more: Record<string, unknown> = {}, who = theatre.callers.admin) =>
    run(moveItem, who, { id: itemId, type: "issue", to_location_id: stage, ...more } as never);

  it("keeps what is past a mandatory inspection from the stage, alone and in an act", async () => {
    const { item } = await overdue();
    const refusal = { code: "CONFLICT", reason: "inventory.past_inspection", details: { item: "Hoist", due_on: "2020-01-31" } };
    await expect(issue(item.id)).rejects.toMatchObject(refusal);
    await expect(act({ to_location_id: stage, lines: [{ item_id: item.id }] })).rejects.toMatchObject(refusal);
    await expect(issue(item.id, { type: "transfer" })).rejects.toMatchObject(refusal);
  });

  it("keeps it from coming there by a word, as received or found", async () => {
    const { item } = await overdue();
    const refusal = { code: "CONFLICT", reason: "inventory.past_inspection", details: { item: "Hoist", due_on: "2020-01-31" } };
    await run(moveItem, theatre.callers.admin, { id: item.id, type: "correction", from_location_id: store });
    for (const type of ["receipt", "correction"] as const) {
      await expect(run(moveItem, theatre.callers.admin, { id: item.id, type, to_location_id: stage })).rejects.toMatchObject(refusal);
      await expect(act({ type, to_location_id: stage, lines: [{ item_id: item.id }] })).rejects.toMatchObject(refusal);
    }
    const signed = { id: item.id, type: "receipt", to_location_id: stage, override_reason: "Director's order 13" } as const;
    await expect(run(moveItem, theatre.callers.technical_director, signed)).resolves.toMatchObject({ type: "receipt" });
  });

  it("opens after a passed inspection, and closes at once after a failed one", async () => {
    const { item, planId } = await overdue();
    await inspect(item.id, planId, "passed");
    await issue(item.id);
    await run(moveItem, theatre.callers.admin, { id: item.id, type: "return", to_location_id: store });
    await inspect(item.id, planId, "failed");
    await expect(issue(item.id)).rejects.toMatchObject({ reason: "inventory.past_inspection" });
  });

  it("does not mind a plan that is not mandatory", async () => {
    const { item } = await overdue({ is_mandatory: false });
    await expect(issue(item.id)).resolves.toMatchObject({ type: "issue" });
  });

  it("is passed over only with the right and a reason, which stays on record", async () => {
    const { item } = await overdue();
    const reason = { override_reason: "Director's order 12" };
    await expect(issue(item.id, reason, theatre.callers.department_head)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(issue(item.id, reason, theatre.callers.technical_director)).resolves.toMatchObject(reason);
  });
});
