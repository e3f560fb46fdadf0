import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inventoryItems, taggings, tags } from "@/db/schema";
import type { Transaction } from "@/db/client";
import type { Caller } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { startBulkRun } from "@/lib/inventory/bulk/commands/start-bulk-run";
import { undoBulkRun } from "@/lib/inventory/bulk/commands/undo-bulk-run";
import { getBulkRun } from "@/lib/inventory/bulk/queries/get-bulk-run";
import { listBulkRuns } from "@/lib/inventory/bulk/queries/list-bulk-runs";
import { updateItem } from "@/lib/inventory/commands/update-item";
import { reverseBatch } from "@/lib/inventory/movements/commands/reverse-batch";
import { getBatch } from "@/lib/inventory/movements/queries/get-batch";
import { listBatches } from "@/lib/inventory/movements/queries/list-batches";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { getItem } from "@/lib/inventory/queries/get-item";
import { makeCategory, makeItem, makeLocation } from "@/tests/factories/inventory";
import { auditOf, makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

async function house(tx: Transaction) {
  const theatre = await makeTheatre(tx);
  const store = await makeLocation(theatre, { name: "Store" });
  const stage = await makeLocation(theatre, { name: "Stage", type: "stage" });
  const workshop = await makeLocation(theatre, { name: "Workshop", type: "workshop" });
  const categoryId = await makeCategory(theatre, { name: "Light" });
  return { theatre, admin: theatre.callers.admin, store, stage, workshop, categoryId };
}

const heldAt = async (tx: Transaction, locationId: string) => {
  const rows = await tx.execute<{ sum: string | null }>(
    sql`select sum(quantity)::text as sum from inventory_stock where location_id = ${locationId}`,
  );
  return Number(rows[0]?.sum ?? 0);
};

async function started(caller: Caller, input: Parameters<typeof run<typeof startBulkRun.input, typeof startBulkRun.output>>[2]) {
  const { run: made } = await run(startBulkRun, caller, input);
  if (!made) throw new Error("no run");
  return made;
}

describe("a few", () => {
  it(
    "are told beforehand, moved at once in one act, and brought back as one",
    rolledBack(async (tx) => {
      const { theatre, admin, store, stage, workshop, categoryId } = await house(tx);
      const make = (name: string, place?: string) => makeItem(theatre, { name, category_id: categoryId, location_id: place });
      const [chair, table, broken, here] = [
        await make("Chair", store),
        await make("Table", store),
        await make("Lamp", workshop),
        await make("Bed", stage),
      ];
      const ids = [chair, table, broken, here].map(({ id }) => id);
      const order = { operation: "move", type: "issue", to_location_id: stage, ids };
      const { preview } = await run(startBulkRun, admin, { ...order, dry_run: true });
      expect(preview).toMatchObject({
        total: 4,
        ready: 2,
        changes: [{ field: "location", to: "Stage", groups: [{ from: "Store", count: 2 }] }],
      });
      expect(preview?.left_out.map(({ problem }) => problem).toSorted()).toEqual(["bulk.already_there", "bulk.wrong_place"]);
      expect(await heldAt(tx, stage)).toBe(1);

      const made = await started(admin, order);
      expect(made).toMatchObject({ status: "done", total: 4, done: 2, refused: 2 });
      expect(await heldAt(tx, stage)).toBe(3);
      expect(await auditOf(theatre, "item.moved")).toHaveLength(2);

      // One of them goes on before the rest comes back.
      await run(moveItem, admin, { id: chair.id, type: "transfer", from_location_id: stage, to_location_id: workshop });
      const undone = await run(undoBulkRun, admin, { id: made.id });
      expect(undone).toMatchObject({ status: "done", done: 1, refused: 1, problems: [{ item_id: chair.id, problem: "bulk.moved_since" }] });
      expect(await heldAt(tx, store)).toBe(1);
      await expect(run(undoBulkRun, admin, { id: made.id })).rejects.toMatchObject({ reason: "bulk.already_undone" });
      await expect(run(undoBulkRun, admin, { id: undone.id })).rejects.toMatchObject({ reason: "bulk.undo_of_undo" });

      // The act says that it came back in part, and what is left of it can be taken back once it stands there again.
      await run(moveItem, admin, { id: chair.id, type: "transfer", from_location_id: workshop, to_location_id: stage });
      const [act] = (await run(listBatches, admin, { type: "issue" })).items;
      expect(act).toMatchObject({ items: 2, reversed_items: 1 });
      expect(await run(reverseBatch, admin, { id: act?.id ?? "" })).toMatchObject({ items: 1, lines: [{ item: { id: chair.id } }] });
      const whole = await run(getBatch, admin, { id: act?.id ?? "" });
      expect(whole).toMatchObject({ reversed_items: 2, lines: [{ is_reversed: true }, { is_reversed: true }] });
      await expect(run(reverseBatch, admin, { id: whole.id })).rejects.toMatchObject({ reason: "inventory.already_reversed" });
    }),
  );

  it(
    "change their fields and get them back, but for what somebody changed since",
    rolledBack(async (tx) => {
      const { theatre, admin, store, categoryId } = await house(tx);
      const other = await makeCategory(theatre, { name: "Sound" });
      const one = await makeItem(theatre, { category_id: categoryId, location_id: store, condition: "good" });
      const two = await makeItem(theatre, { category_id: categoryId, location_id: store, condition: "fair" });
      const ids = [one.id, two.id];
      const category = await started(admin, { operation: "category", category_id: other, ids });
      const condition = await started(admin, { operation: "condition", condition: "poor", ids });
      const fields = await started(admin, { operation: "fields", fields: { model: "X", warranty_until: "2027-01-01" }, ids });
      expect(await run(getItem, admin, { id: two.id })).toMatchObject({
        category: { name: "Sound" },
        condition: "poor",
        model: "X",
        warranty_until: "2027-01-01",
      });
      await run(updateItem, admin, { id: one.id, condition: "fair" });
      expect(await run(undoBulkRun, admin, { id: condition.id })).toMatchObject({ done: 1, problems: [{ problem: "bulk.changed_since" }] });
      await run(undoBulkRun, admin, { id: fields.id });
      await run(undoBulkRun, admin, { id: category.id });
      expect(await run(getItem, admin, { id: two.id })).toMatchObject({
        category: { name: "Light" },
        condition: "fair",
        model: null,
        warranty_until: null,
      });
      expect(await run(getItem, admin, { id: one.id })).toMatchObject({ condition: "fair" });
      const again = run(startBulkRun, admin, { operation: "category", category_id: categoryId, ids });
      await expect(again).rejects.toMatchObject({ code: "CONFLICT", reason: "bulk.nothing_to_do" });
    }),
  );

  it(
    "get tags and lose them; only what was not so is written, and comes back",
    rolledBack(async (tx) => {
      const { theatre, admin, store, categoryId } = await house(tx);
      const [tour, old] = [newId(), newId()];
      await tx.insert(tags).values([
        { id: tour, theatre_id: theatre.id, name: "Tour" },
        { id: old, theatre_id: theatre.id, name: "Old" },
      ]);
      const items = [
        await makeItem(theatre, { category_id: categoryId, location_id: store }),
        await makeItem(theatre, { category_id: categoryId, location_id: store }),
      ];
      const [one, two] = items.map(({ id }) => id);
      if (!one || !two) return;
      await tx.insert(taggings).values([
        { theatre_id: theatre.id, tag_id: tour, entity_type: "item", entity_id: one },
        { theatre_id: theatre.id, tag_id: old, entity_type: "item", entity_id: two },
      ]);
      const long = new Date("2020-01-01T00:00:00Z");
      await tx
        .update(inventoryItems)
        .set({ version: 1, updated_at: long, updated_by_id: null })
        .where(eq(inventoryItems.theatre_id, theatre.id));
      const stateOf = async (id: string) => (await tx.select().from(inventoryItems).where(eq(inventoryItems.id, id)))[0];
      const made = await started(admin, {
        operation: "tags",
        add_tag_ids: [tour],
        remove_tag_ids: [old],
        ids: [one, two],
      });
      expect(made).toMatchObject({ done: 1, problems: [{ item_id: one, problem: "bulk.already_so" }] });
      const tagsOf = async (id: string) =>
        (await tx.select({ tag: taggings.tag_id }).from(taggings).where(eq(taggings.entity_id, id))).map(({ tag }) => tag);
      expect(await tagsOf(two)).toEqual([tour]);
      expect(await stateOf(one)).toMatchObject({ version: 1, updated_at: long, updated_by_id: null });
      expect(await stateOf(two)).toMatchObject({ version: 2, updated_by_id: theatre.users.admin.id });
      expect((await stateOf(two))?.updated_at.getTime()).toBeGreaterThan(long.getTime());
      // Who opened it before would take the tag off again.
      const late = run(updateItem, admin, { id: two, version: 1, tag_ids: [old] });
      await expect(late).rejects.toMatchObject({ code: "VERSION_CONFLICT" });
      await run(undoBulkRun, admin, { id: made.id });
      expect(await tagsOf(two)).toEqual([old]);
      expect([(await stateOf(one))?.version, (await stateOf(two))?.version]).toEqual([1, 3]);
      expect(await tagsOf(one)).toEqual([tour]);
      const foreign = await makeTheatre(tx);
      const stolen = run(startBulkRun, foreign.callers.admin, { operation: "tags", add_tag_ids: [tour], ids: [one] });
      await expect(stolen).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
      const astray = run(startBulkRun, admin, { operation: "tags", add_tag_ids: [tour], filter: { "field.colour": "red" } });
      await expect(astray).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
    }),
  );

  it(
    "are deleted, written off and restored; a number that was given away stays with whom it was given to",
    rolledBack(async (tx) => {
      const { theatre, admin, store, categoryId } = await house(tx);
      const make = (number: string) => makeItem(theatre, { category_id: categoryId, location_id: store, inventory_number: number });
      const [one, two] = [await make("N-1"), await make("N-2")];
      const off = await started(admin, { operation: "move", type: "write_off", comment: "burnt", ids: [one.id, two.id] });
      expect(await run(getItem, admin, { id: one.id })).toMatchObject({ status: "decommissioned", quantity: "0.000" });
      await run(undoBulkRun, admin, { id: off.id });
      expect(await run(getItem, admin, { id: one.id })).toMatchObject({ status: "in_stock", quantity: "1.000" });
      const gone = await started(admin, { operation: "delete", ids: [one.id, two.id] });
      await make("N-1");
      expect(await run(undoBulkRun, admin, { id: gone.id })).toMatchObject({
        done: 1,
        problems: [{ item_id: one.id, problem: "bulk.number_taken" }],
      });
      const back = await run(startBulkRun, admin, { operation: "restore", filter: { deleted: true }, dry_run: true });
      expect(back.preview).toMatchObject({ total: 1, ready: 0, left_out: [{ problem: "bulk.number_taken", count: 1 }] });
    }),
  );

  it(
    "are the ones that were looked at: what a filter finds since, or loses, is shown first",
    rolledBack(async (tx) => {
      const { theatre, admin, store, stage, categoryId } = await house(tx);
      const make = () => makeItem(theatre, { category_id: categoryId, location_id: store });
      const [one] = [await make(), await make()];
      const order = { operation: "move", type: "write_off", comment: "burnt", filter: { category_id: categoryId } };
      const look = async () => (await run(startBulkRun, admin, { ...order, dry_run: true })).preview;
      const refused = { code: "CONFLICT", reason: "bulk.changed_meanwhile" };
      const first = await look();
      const late = await make();
      await expect(run(startBulkRun, admin, { ...order, digest: first?.digest })).rejects.toMatchObject(refused);
      expect(await heldAt(tx, store)).toBe(3);
      expect(await run(listBulkRuns, admin, {})).toMatchObject({ total: 0 });
      const second = await look();
      await run(startBulkRun, admin, { ...order, filter: undefined, ids: [late.id] });
      await expect(run(startBulkRun, admin, { ...order, digest: second?.digest })).rejects.toMatchObject(refused);
      // Moved on, it is still the same that is written off.
      const third = await look();
      await run(moveItem, admin, { id: one.id, type: "issue", to_location_id: stage });
      expect(await started(admin, { ...order, digest: third?.digest })).toMatchObject({ total: 3, done: 2, refused: 1 });
    }),
  );

  it(
    "do not come before people past their inspection, unless somebody signs for it",
    rolledBack(async (tx) => {
      const { theatre, admin, store, stage, categoryId } = await house(tx);
      const item = await makeItem(theatre, { category_id: categoryId, location_id: store });
      await tx.update(inventoryItems).set({ inspection_due_on: "2020-01-01" }).where(eq(inventoryItems.id, item.id));
      const order = { operation: "move" as const, type: "issue" as const, to_location_id: stage, ids: [item.id] };
      await expect(run(startBulkRun, admin, order)).rejects.toMatchObject({ reason: "bulk.nothing_to_do" });
      expect(await started(admin, { ...order, override_reason: "Checked by hand" })).toMatchObject({ done: 1 });
      const head = theatre.callers.department_head;
      await expect(run(startBulkRun, head, { ...order, override_reason: "Me too" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    }),
  );
});

describe("rights", () => {
  it(
    "hold over every item, and the runs are one's own",
    rolledBack(async (tx) => {
      const { theatre, store, stage, categoryId } = await house(tx);
      const make = (departmentId: string) =>
        makeItem(theatre, { category_id: categoryId, location_id: store, department_id: departmentId });
      const [own, foreign] = [await make(theatre.departments.light), await make(theatre.departments.sound)];
      const order = { operation: "move" as const, type: "issue" as const, to_location_id: stage, ids: [own.id, foreign.id] };
      const made = await started(theatre.callers.department_staff, order);
      expect(made).toMatchObject({ done: 1, problems: [{ item_id: foreign.id, problem: "bulk.no_right" }] });
      const condition = { operation: "condition" as const, condition: "poor" as const, ids: [own.id] };
      await expect(run(startBulkRun, theatre.callers.department_staff, condition)).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(run(getBulkRun, theatre.callers.admin, { id: made.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect(await run(listBulkRuns, theatre.callers.admin, {})).toMatchObject({ total: 0 });
      expect(await run(listBulkRuns, theatre.callers.department_staff, {})).toMatchObject({ total: 1, items: [{ id: made.id }] });
      const other = await makeTheatre(tx);
      const reached = run(startBulkRun, other.callers.admin, { operation: "delete", ids: [own.id] });
      await expect(reached).rejects.toMatchObject({ reason: "bulk.nothing_to_do", details: { total: 0 } });
    }),
  );
});
