import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inventoryCategories } from "@/db/schema";
import { run } from "@/lib/core/operation";
import { startBulkRun } from "@/lib/inventory/bulk/commands/start-bulk-run";
import { undoBulkRun } from "@/lib/inventory/bulk/commands/undo-bulk-run";
import { getItem } from "@/lib/inventory/queries/get-item";
import { makeCategory, makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

describe("an undo", () => {
  it(
    "leaves what was in a category that is gone since, and brings back the others",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { admin } = theatre.callers;
      const store = await makeLocation(theatre, { name: "Store" });
      const categoryId = await makeCategory(theatre, { name: "Light" });
      const other = await makeCategory(theatre, { name: "Sound" });
      const former = await makeCategory(theatre, { name: "Former" });
      const stray = await makeItem(theatre, { category_id: former, location_id: store });
      const kept = await makeItem(theatre, { category_id: categoryId, location_id: store });
      const { run: made } = await run(startBulkRun, admin, { operation: "category", category_id: other, ids: [stray.id, kept.id] });
      await tx.delete(inventoryCategories).where(eq(inventoryCategories.id, former));
      const undone = await run(undoBulkRun, admin, { id: made?.id ?? "" });
      expect(undone).toMatchObject({ status: "done", done: 1, problems: [{ item_id: stray.id, problem: "bulk.target_gone" }] });
      expect(await run(getItem, admin, { id: kept.id })).toMatchObject({ category: { name: "Light" } });
    }),
  );

  it(
    "reaches no further than the token that asks for it",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { admin } = theatre.callers;
      const store = await makeLocation(theatre, { name: "Store" });
      const categoryId = await makeCategory(theatre, { name: "Light" });
      const make = (departmentId: string) =>
        makeItem(theatre, { category_id: categoryId, location_id: store, department_id: departmentId, condition: "good" });
      const [own, foreign] = [await make(theatre.departments.light), await make(theatre.departments.sound)];
      const { run: made } = await run(startBulkRun, admin, { operation: "condition", condition: "poor", ids: [own.id, foreign.id] });
      const grants = new Map([...admin.actor.grants, ["inventory:update", "dept"] as const]);
      const token = { ...admin, actor: { ...admin.actor, department_id: theatre.departments.light, grants } };
      const undone = await run(undoBulkRun, token, { id: made?.id ?? "" });
      expect(undone).toMatchObject({ status: "done", done: 1, problems: [{ item_id: foreign.id, problem: "bulk.no_right" }] });
      expect(await run(getItem, admin, { id: foreign.id })).toMatchObject({ condition: "poor" });
      expect(await run(getItem, admin, { id: own.id })).toMatchObject({ condition: "good" });
    }),
  );
});
