import { expect, it } from "vitest";
import { inventoryItems } from "@/db/schema";
import { defineQuery, run } from "@/lib/core/operation";
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
