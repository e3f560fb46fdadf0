import { expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { deleteItem } from "@/lib/inventory/commands/delete-item";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { restoreItem } from "@/lib/inventory/commands/restore-item";
import { getItem } from "@/lib/inventory/queries/get-item";
import { getItemByNumber } from "@/lib/inventory/queries/get-item-by-number";
import { listItems } from "@/lib/inventory/queries/list-items";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { auditOf, makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

it(
  "hides an item with its stock on record, and restores it",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { admin } = theatre.callers;
    const store = await makeLocation(theatre);
    const item = await makeItem(theatre, { inventory_number: "A-1", quantity: "3" });
    await run(deleteItem, admin, { id: item.id });
    expect((await run(listItems, admin, {})).total).toBe(0);
    expect((await run(listItems, admin, { deleted: "true" })).items).toMatchObject([{ id: item.id }]);
    expect(await run(getItem, admin, { id: item.id })).toMatchObject({
      stock: [{ location_id: store, quantity: "3.000" }],
    });
    const gone = { code: "NOT_FOUND" };
    await expect(run(getItemByNumber, admin, { inventory_number: "A-1" })).rejects.toMatchObject(gone);
    await expect(run(moveItem, admin, { id: item.id, type: "write_off" })).rejects.toMatchObject(gone);
    await expect(run(deleteItem, admin, { id: item.id })).rejects.toMatchObject(gone);

    const again = await makeItem(theatre, { inventory_number: "A-1" });
    await expect(run(restoreItem, admin, { id: item.id })).rejects.toMatchObject({ code: "ALREADY_EXISTS" });
    await run(deleteItem, admin, { id: again.id });
    expect(await run(restoreItem, admin, { id: item.id })).toMatchObject({ deleted_at: null, quantity: "3.000" });
    expect(await run(getItemByNumber, admin, { inventory_number: "A-1" })).toMatchObject({ id: item.id });
    expect((await auditOf(theatre)).map((row) => row.action)).toEqual(expect.arrayContaining(["item.deleted", "item.restored"]));
  }),
);

it(
  "is for whom the grant reaches, and not on a stale version",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    await makeLocation(theatre);
    const own = await makeItem(theatre, { department_id: theatre.departments.light });
    const foreign = await makeItem(theatre, { department_id: theatre.departments.sound });
    const head = theatre.callers.department_head;
    await expect(run(deleteItem, theatre.callers.department_staff, { id: own.id })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(run(deleteItem, head, { id: foreign.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(run(deleteItem, head, { id: own.id, version: own.version + 1 })).rejects.toMatchObject({
      code: "VERSION_CONFLICT",
    });
    await run(deleteItem, head, { id: own.id, version: own.version });
    await expect(run(restoreItem, theatre.callers.assistant_director, { id: own.id })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await run(restoreItem, head, { id: own.id });
  }),
);
