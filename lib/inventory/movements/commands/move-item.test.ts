import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inventoryStock } from "@/db/schema";
import type { Transaction } from "@/db/client";
import { database } from "@/lib/core/database";
import { run } from "@/lib/core/operation";
import { getBatch } from "@/lib/inventory/movements/queries/get-batch";
import { getItem } from "@/lib/inventory/queries/get-item";
import { reverseBatch } from "@/lib/inventory/movements/commands/reverse-batch";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { auditOf, makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

async function house(tx?: Transaction) {
  const theatre = await makeTheatre(tx);
  const places = {
    store: await makeLocation(theatre, { name: "Store" }),
    stage: await makeLocation(theatre, { name: "Stage", type: "stage" }),
    workshop: await makeLocation(theatre, { name: "Workshop", type: "workshop" }),
    tour: await makeLocation(theatre, { name: "Tour", type: "tour" }),
  };
  return { theatre, places, admin: theatre.callers.admin };
}

const conflict = (reason: string, details: object = {}) => ({ code: "CONFLICT", reason, details });
const refused = (fields: Record<string, string[]>) => ({ code: "VALIDATION_ERROR", details: { fields } });

describe("moveItem", () => {
  it(
    "goes through every type; status and stock follow the place",
    rolledBack(async (tx) => {
      const { theatre, places, admin } = await house(tx);
      const item = await makeItem(theatre, { location_id: places.store, serial_number: "S1" });
      const { store, stage, workshop, tour } = places;
      const steps = [
        ["issue", store, stage, "on_stage"],
        ["return", stage, store, "in_stock"],
        ["to_repair", store, workshop, "in_repair"],
        ["from_repair", workshop, store, "in_stock"],
        ["to_tour", store, tour, "on_tour"],
        ["from_tour", tour, store, "in_stock"],
        ["transfer", store, stage, "on_stage"],
        ["write_off", stage, undefined, "decommissioned"],
        ["receipt", undefined, store, "in_stock"],
        ["correction", store, undefined, "decommissioned"],
        ["correction", undefined, store, "in_stock"],
      ] as const;
      for (const [type, from, to, status] of steps) {
        const moved = await run(moveItem, admin, { id: item.id, type, from_location_id: from, to_location_id: to });
        expect(moved).toMatchObject({
          type,
          quantity: "1.000",
          from_location_id: from ?? null,
          to_location_id: to ?? null,
        });
        expect(moved.item).toMatchObject({ status, stock: to ? [{ location_id: to, quantity: "1.000" }] : [] });
      }
      expect(await auditOf(theatre, "item.moved")).toHaveLength(steps.length);
    }),
  );

  it(
    "takes the one place where an item stands as the source, and all that stands there",
    rolledBack(async (tx) => {
      const { theatre, places, admin } = await house(tx);
      const item = await makeItem(theatre, { location_id: places.store, quantity: "12" });
      const moved = await run(moveItem, admin, { id: item.id, type: "issue", to_location_id: places.stage });
      expect(moved).toMatchObject({ from_location_id: places.store, quantity: "12.000" });
      await run(moveItem, admin, { id: item.id, type: "return", to_location_id: places.store, quantity: "5" });
      await expect(run(moveItem, admin, { id: item.id, type: "to_repair", to_location_id: places.workshop })).rejects.toMatchObject(
        refused({ from_location_id: ["issue.required"] }),
      );
    }),
  );

  it(
    "says what there is when more is wanted",
    rolledBack(async (tx) => {
      const { theatre, places, admin } = await house(tx);
      const item = await makeItem(theatre, { location_id: places.store, quantity: "10" });
      const issue = (quantity: string, from = places.store) =>
        run(moveItem, admin, {
          id: item.id,
          type: "issue",
          quantity,
          from_location_id: from,
          to_location_id: places.stage,
        });
      await expect(issue("10.001")).rejects.toMatchObject(
        conflict("inventory.insufficient_stock", { available: "10.000", location_id: places.store }),
      );
      await expect(issue("1", places.workshop)).rejects.toMatchObject(conflict("inventory.insufficient_stock", { available: "0" }));
      await issue("10");
    }),
  );

  it(
    "keeps a serial item one thing",
    rolledBack(async (tx) => {
      const { theatre, places, admin } = await house(tx);
      const item = await makeItem(theatre, { location_id: places.store, serial_number: "S1" });
      const receive = { id: item.id, type: "receipt", to_location_id: places.stage };
      await expect(run(moveItem, admin, receive)).rejects.toMatchObject(conflict("inventory.serial_present"));
      await expect(
        run(moveItem, admin, { id: item.id, type: "transfer", quantity: "0.5", to_location_id: places.stage }),
      ).rejects.toMatchObject(refused({ quantity: ["inventory.serial_quantity"] }));
      await run(moveItem, admin, { id: item.id, type: "write_off" });
      await expect(run(moveItem, admin, { id: item.id, type: "write_off" })).rejects.toMatchObject(conflict("inventory.nothing_there"));
    }),
  );

  it(
    "signs an act for what is written off, which can be taken back",
    rolledBack(async (tx) => {
      const { theatre, places, admin } = await house(tx);
      const item = await makeItem(theatre, { location_id: places.store, serial_number: "S2" });
      const issued = await run(moveItem, admin, { id: item.id, type: "issue", to_location_id: places.stage });
      expect(issued).toMatchObject({ batch_id: null, batch_number: null });
      const gone = await run(moveItem, admin, { id: item.id, type: "write_off", comment: "Act 14" });
      expect(gone.item.status).toBe("decommissioned");
      const act = await run(getBatch, admin, { id: gone.batch_id ?? "" });
      expect(act).toMatchObject({
        number: gone.batch_number,
        type: "write_off",
        comment: "Act 14",
        items: 1,
        lines: [{ item: { id: item.id } }],
      });
      await run(reverseBatch, admin, { id: act.id });
      expect(await run(getItem, admin, { id: item.id })).toMatchObject({ status: "on_stage", quantity: "1.000" });
    }),
  );

  it(
    "does not take back a write-off of what has come in again",
    rolledBack(async (tx) => {
      const { theatre, places, admin } = await house(tx);
      const item = await makeItem(theatre, { location_id: places.store, serial_number: "S3" });
      const gone = await run(moveItem, admin, { id: item.id, type: "write_off", comment: "Act 15" });
      await run(moveItem, admin, { id: item.id, type: "receipt", to_location_id: places.store });
      const back = run(reverseBatch, admin, { id: gone.batch_id ?? "" });
      await expect(back).rejects.toMatchObject(conflict("inventory.reversal_of_present", { item_id: item.id, item: item.name }));
    }),
  );

  it(
    "refuses closed, unknown and foreign places, and to where it stands",
    rolledBack(async (tx) => {
      const { theatre, places, admin } = await house(tx);
      const other = await house(tx);
      const closed = await makeLocation(theatre, { is_active: false });
      const item = await makeItem(theatre, { location_id: places.store });
      const move = (to: string) => run(moveItem, admin, { id: item.id, type: "transfer", to_location_id: to });
      await expect(move(closed)).rejects.toMatchObject(refused({ to_location_id: ["inventory.location_closed"] }));
      await expect(move(places.store)).rejects.toMatchObject(refused({ to_location_id: ["inventory.same_place"] }));
      await expect(move(other.places.stage)).rejects.toMatchObject(refused({ to_location_id: ["issue.unknown_record"] }));
    }),
  );

  it(
    "is for whom the grant reaches, and not on a stale version",
    rolledBack(async (tx) => {
      const { theatre, places, admin } = await house(tx);
      const own = await makeItem(theatre, { location_id: places.store, department_id: theatre.departments.light });
      const foreign = await makeItem(theatre, { location_id: places.store, department_id: theatre.departments.sound });
      const input = { type: "transfer", to_location_id: places.stage };
      const staff = theatre.callers.department_staff;
      await expect(run(moveItem, staff, { ...input, id: foreign.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
      await run(moveItem, staff, { ...input, id: own.id });
      await expect(run(moveItem, admin, { ...input, id: own.id, version: own.version })).rejects.toMatchObject({
        code: "VERSION_CONFLICT",
        details: { current: { status: "on_stage" } },
      });
    }),
  );

  it("gives the last ten out ten times, however many ask at once", async () => {
    const { theatre, places, admin } = await house();
    const item = await makeItem(theatre, { location_id: places.store, quantity: "10" });
    const issue = {
      id: item.id,
      type: "issue",
      quantity: "1",
      from_location_id: places.store,
      to_location_id: places.stage,
    };
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => run(moveItem, admin, issue)));
    const failures = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason as unknown] : []));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    expect(failures).toHaveLength(40);
    for (const failure of failures) expect(failure).toMatchObject(conflict("inventory.insufficient_stock", { available: "0" }));
    const stock = await database().select().from(inventoryStock).where(eq(inventoryStock.item_id, item.id));
    expect(stock).toMatchObject([{ location_id: places.stage, quantity: "10.000" }]);
    const [sum] = await database().execute(
      sql`select count(*)::int as movements from inventory_movements where item_id = ${item.id} and type = 'issue'`,
    );
    expect(sum).toEqual({ movements: 10 });
  });
});
