import { beforeAll, expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { listChoices } from "@/lib/inventory/choices/queries/list-choices";
import { makeCategory, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;
const ids: Record<string, string> = {};
const defs = [{ key: "power_w", label: "Power", type: "number" as const, unit: "W" }];

beforeAll(async () => {
  theatre = await makeTheatre();
  ids.light = await makeCategory(theatre, { name: "Light", custom_field_defs: defs });
  ids.movers = await makeCategory(theatre, { name: "Movers", parent_id: ids.light });
  for (let shelf = 1; shelf <= 220; shelf += 1) await makeLocation(theatre, { name: `Shelf ${shelf}` });
  const other = await makeTheatre();
  await makeCategory(other, { name: "Foreign" });
  await makeLocation(other, { name: "Foreign" });
});

it("gives the whole tree of this theatre, parents first, with the fields that a category adds", async () => {
  const { categories, locations, tags } = await run(listChoices, theatre.callers.admin, {});
  expect(categories.map(({ path }) => path)).toEqual(["Light", "Light › Movers"]);
  expect(categories[0]).toMatchObject({ id: ids.light, parent_id: null, custom_field_defs: defs });
  expect(categories[1]).toMatchObject({ id: ids.movers, parent_id: ids.light, custom_field_defs: [] });
  expect(locations).toHaveLength(220);
  expect(tags).toEqual([]);
});

it("tells departments only to whom people are open", async () => {
  const seen = await run(listChoices, theatre.callers.admin, {});
  expect(seen.departments.map(({ id }) => id).toSorted()).toEqual(Object.values(theatre.departments).toSorted());
  const { actor } = theatre.callers.admin;
  const grants = new Map([["inventory:read", "all"]]) as typeof actor.grants;
  const { departments, categories } = await run(listChoices, { ...theatre.callers.admin, actor: { ...actor, grants } }, {});
  expect(departments).toEqual([]);
  expect(categories).toHaveLength(2);
});
