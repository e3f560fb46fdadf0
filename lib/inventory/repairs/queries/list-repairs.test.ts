import { expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { deleteItem } from "@/lib/inventory/commands/delete-item";
import { restoreItem } from "@/lib/inventory/commands/restore-item";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { listRepairs } from "@/lib/inventory/repairs/queries/list-repairs";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre } from "@/tests/factories/users";

it("leaves out what was deleted in the workshop, which nobody can bring back, until it is restored", async () => {
  const { callers, ...theatre } = await makeTheatre();
  await makeLocation(theatre);
  const workshop = await makeLocation(theatre, { type: "workshop" });
  const items = await Promise.all(["Kept", "Deleted"].map((name) => makeItem({ ...theatre, callers }, { name, quantity: "1" })));
  for (const { id } of items) await run(moveItem, callers.admin, { id, type: "to_repair", to_location_id: workshop });
  const [kept, deleted] = items.map(({ id }) => id);
  const inRepair = async (itemId?: string) => {
    const { total, items: lines } = await run(listRepairs, callers.admin, { item_id: itemId });
    return { total, names: lines.map(({ item }) => item.name).toSorted() };
  };
  expect(await inRepair()).toEqual({ total: 2, names: ["Deleted", "Kept"] });
  await run(deleteItem, callers.admin, { id: deleted ?? "" });
  expect(await inRepair()).toEqual({ total: 1, names: ["Kept"] });
  expect(await inRepair(deleted)).toEqual({ total: 0, names: [] });
  expect(await inRepair(kept)).toEqual({ total: 1, names: ["Kept"] });
  await run(restoreItem, callers.admin, { id: deleted ?? "" });
  expect(await inRepair()).toEqual({ total: 2, names: ["Deleted", "Kept"] });
});
