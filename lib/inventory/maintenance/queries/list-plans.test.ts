import { expect, it } from "vitest";
import { readConditions } from "@/components/inventory/list-view";
import { coveredHref } from "@/components/inventory/maintenance-links";
import { run } from "@/lib/core/operation";
import { deleteItem } from "@/lib/inventory/commands/delete-item";
import { createPlan } from "@/lib/inventory/maintenance/commands/create-plan";
import { listPlans } from "@/lib/inventory/maintenance/queries/list-plans";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { listItems } from "@/lib/inventory/queries/list-items";
import { makeCategory, makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, makeUser } from "@/tests/factories/users";

it("opens as many things as a plan says to cover: of the branch, live, not written off, and only what the reader may see", async () => {
  const theatre = await makeTheatre();
  const { admin } = theatre.callers;
  const { light, sound } = theatre.departments;
  await makeLocation(theatre);
  const root = await makeCategory(theatre);
  const leaf = await makeCategory(theatre, { parent_id: root });
  const of = (category_id: string, department_id: string) => makeItem(theatre, { category_id, department_id, quantity: "1" });
  const [own] = [await of(root, light), await of(leaf, light), await of(leaf, sound), await makeItem(theatre, { quantity: "1" })];
  const [gone, deleted] = [await of(leaf, light), await of(leaf, light)];
  await run(moveItem, admin, { id: gone.id, type: "write_off" });
  await run(deleteItem, admin, { id: deleted.id });
  // No first day: nothing of it is due, and all of it is covered.
  const plan = { kind: "cleaning", interval_days: 30 } as const;
  const whole = await run(createPlan, admin, { ...plan, title: "Branch", category_id: root });
  const one = await run(createPlan, admin, { ...plan, title: "One", item_id: own.id });
  expect([whole.items, one.items]).toEqual([3, 1]);
  expect(coveredHref(one)).toBe(`/inventory/${own.id}`);

  const head = (await makeUser(theatre, { grants: ["inventory:read:dept"], department: "light" })).caller;
  for (const [reader, covered] of [
    [admin, 3],
    [head, 2],
  ] as const) {
    const plans = await run(listPlans, reader, {});
    const told = plans.items.find(({ id }) => id === whole.id);
    const asked = readConditions(new URL(coveredHref(whole), "http://house").searchParams, []);
    expect(told?.items).toBe(covered);
    expect((await run(listItems, reader, asked)).total).toBe(covered);
  }
});
