import { expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { createLocation } from "@/lib/inventory/locations/commands/create-location";
import { deleteLocation } from "@/lib/inventory/locations/commands/delete-location";
import { updateLocation } from "@/lib/inventory/locations/commands/update-location";
import { getLocation } from "@/lib/inventory/locations/queries/get-location";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";
import { makeItem } from "@/tests/factories/inventory";
import { makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

it(
  "places hang in a tree and count what stands in their branch, each item once",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { admin } = theatre.callers;
    const store = await run(createLocation, admin, { name: "Склад", type: "warehouse", code: "S", city: "Москва" });
    const rack = await run(createLocation, admin, { name: "Стеллаж 1", type: "warehouse", parent_id: store.id });
    const shelf = await run(createLocation, admin, { name: "Полка 2", type: "warehouse", parent_id: rack.id });
    expect(shelf).toMatchObject({ path: "Склад › Стеллаж 1 › Полка 2", depth: 2 });
    await makeItem(theatre, { location_id: shelf.id, quantity: "5" });
    await makeItem(theatre, { location_id: rack.id });
    const { items } = await run(listLocations, admin, { include: "items" });
    expect(items.map(({ name, items: count }) => [name, count])).toEqual([
      ["Склад", 2],
      ["Стеллаж 1", 2],
      ["Полка 2", 1],
    ]);
    const moved = await run(updateLocation, admin, {
      id: shelf.id,
      version: shelf.version,
      parent_id: "",
      name: "Shelf",
    });
    expect(moved).toMatchObject({ path: "Shelf", depth: 0, parent_id: null });
    await expect(run(updateLocation, admin, { id: store.id, parent_id: rack.id })).rejects.toMatchObject({
      details: { fields: { parent_id: ["tree_cycle"] } },
    });
    await expect(run(deleteLocation, admin, { id: rack.id })).rejects.toMatchObject({
      code: "CONFLICT",
      reason: "in_use",
    });
    await expect(run(createLocation, admin, { name: "Стеллаж 1", type: "warehouse", parent_id: store.id })).rejects.toMatchObject({
      code: "ALREADY_EXISTS",
    });
  }),
);

it(
  "places are kept by every department and taken away by the whole house only",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { department_head: head, department_staff: staff, admin } = theatre.callers;
    const place = await run(createLocation, head, { name: "Shelf", type: "warehouse" });
    await run(updateLocation, head, { id: place.id, is_active: "false" });
    const forbidden = { code: "FORBIDDEN" };
    await expect(run(deleteLocation, head, { id: place.id })).rejects.toMatchObject(forbidden);
    await expect(run(createLocation, staff, { name: "X", type: "warehouse" })).rejects.toMatchObject(forbidden);
    await expect(run(createLocation, admin, { name: "X", type: "cellar" })).rejects.toMatchObject({
      code: "VALIDATION_ERROR",
    });
    const gone = { code: "NOT_FOUND" };
    await expect(run(getLocation, (await makeTheatre(tx)).callers.admin, { id: place.id })).rejects.toMatchObject(gone);
    await run(deleteLocation, admin, { id: place.id });
    await expect(run(getLocation, admin, { id: place.id })).rejects.toMatchObject(gone);
  }),
);
