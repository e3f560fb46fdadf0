import { beforeAll, expect, it } from "vitest";
import type { Caller } from "@/lib/core/context";
import { run } from "@/lib/core/operation";
import { createView } from "@/lib/views/commands/create-view";
import { deleteView } from "@/lib/views/commands/delete-view";
import { reorderViews } from "@/lib/views/commands/reorder-views";
import { updateView } from "@/lib/views/commands/update-view";
import { getView } from "@/lib/views/queries/get-view";
import { listViews } from "@/lib/views/queries/list-views";
import { makeTheatre, makeUser, type TestTheatre } from "@/tests/factories/users";

let house: TestTheatre;
let anna: Caller;
let boris: Caller;
const seen = async (caller: Caller) => (await run(listViews, caller, { scope: "inventory" })).items.map(({ name }) => name);
const save = (caller: Caller, name: string, isShared = false) =>
  run(createView, caller, { scope: "inventory", name, definition: "?status=on_stage", is_shared: isShared });

beforeAll(async () => {
  house = await makeTheatre();
  const grants = ["inventory:read:all"];
  [anna, boris] = [(await makeUser(house, { grants })).caller, (await makeUser(house, { grants })).caller];
});

it("shows one's own and the shared ones, and lets only the owner or an administrator change them", async () => {
  const own = await save(anna, "Mine");
  const shared = await save(anna, "Ours", true);
  expect(own.definition).toBe("status=on_stage");
  expect(await seen(anna)).toEqual(["Mine", "Ours"]);
  expect(await seen(boris)).toEqual(["Ours"]);
  await expect(run(getView, boris, { id: own.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(run(updateView, boris, { id: shared.id, name: "x" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(run(deleteView, boris, { id: shared.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await run(updateView, house.callers.admin, { id: shared.id, is_shared: false });
  expect(await seen(boris)).toEqual([]);
  await expect(save(anna, "mine")).rejects.toMatchObject({ code: "ALREADY_EXISTS" });
  await run(deleteView, anna, { id: shared.id });
});

it("keeps an order, in which others' views keep their places", async () => {
  const of = await save(boris, "Of Boris", true);
  const [a, b] = [await save(anna, "A"), await save(anna, "B")];
  await run(reorderViews, anna, { scope: "inventory", ids: [b.id, a.id] });
  const order = await seen(anna);
  expect(order.indexOf("B")).toBeLessThan(order.indexOf("A"));
  expect((await run(getView, boris, { id: of.id })).sort_order).toBe(of.sort_order);
});

it("belongs to who may see the list", async () => {
  const { caller } = await makeUser(house, { grants: [] });
  await expect(run(listViews, caller, { scope: "inventory" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(save(caller, "No")).rejects.toMatchObject({ code: "FORBIDDEN" });
});
