import { expect, it } from "vitest";
import { inventoryItems } from "@/db/schema";
import { defineQuery, run } from "@/lib/core/operation";
import { createPlan } from "@/lib/inventory/maintenance/commands/create-plan";
import { listDueMaintenance } from "@/lib/inventory/maintenance/queries/list-due-maintenance";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { listItems } from "@/lib/inventory/queries/list-items";
import { selectedItems } from "@/lib/inventory/selection/rows";
import { ItemSelection } from "@/lib/inventory/selection/schema";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre } from "@/tests/factories/users";
import { z } from "zod";

const listChosen = defineQuery({
  name: "test.listChosen",
  permission: "inventory:read",
  summary: "Names of a selection",
  input: z.strictObject({ selection: ItemSelection }),
  output: z.object({ names: z.array(z.string()) }),
  async handler(ctx, { selection }) {
    const rows = await ctx.tx.select({ name: inventoryItems.name }).from(inventoryItems).where(selectedItems(ctx, selection));
    return { names: rows.map(({ name }) => name).toSorted() };
  },
});

it("means named items, or what a filter finds, and never another theatre's", async () => {
  const [own, other] = [await makeTheatre(), await makeTheatre()];
  await makeLocation(own);
  await makeLocation(other);
  const names = ["Chair", "Chair, folding", "Table"];
  const items = await Promise.all(names.map((name) => makeItem(own, { name })));
  const foreign = await makeItem(other, { name: "Chair" });
  const chosen = async (selection: z.input<typeof ItemSelection>) => (await run(listChosen, own.callers.admin, { selection })).names;
  expect(await chosen({ ids: [items[2]?.id ?? "", foreign.id] })).toEqual(["Table"]);
  expect(await chosen({ filter: { q: "chair" } })).toEqual(["Chair", "Chair, folding"]);
});

it("finds nothing due that is written off, as the list of what is due", async () => {
  const theatre = await makeTheatre();
  const { admin } = theatre.callers;
  await makeLocation(theatre);
  const [kept, gone] = [await makeItem(theatre, { name: "Kept", quantity: "1" }), await makeItem(theatre, { name: "Gone", quantity: "1" })];
  for (const { id } of [kept, gone])
    await run(createPlan, admin, {
      item_id: id,
      kind: "lifting",
      title: "Load test",
      interval_days: 365,
      is_mandatory: true,
      next_due_on: "2026-01-15",
    });
  await run(moveItem, admin, { id: gone.id, type: "write_off" });
  for (const due of ["overdue", "blocked"] as const) {
    const { names } = await run(listChosen, admin, { selection: { filter: { due: [due] } } });
    expect(names).toEqual(["Kept"]);
  }
  expect((await run(listDueMaintenance, admin, {})).items.map(({ item }) => item.name)).toEqual(["Kept"]);
  const inOrder = await run(listItems, admin, { sort: "maintenance_due_on" });
  expect(inOrder.items.map(({ name }) => name)).toEqual(["Kept", "Gone"]);
});
