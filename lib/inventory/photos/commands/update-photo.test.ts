import { describe, expect, it } from "vitest";
import { files, inventoryPhotos } from "@/db/schema";
import type { Transaction } from "@/db/client";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { deletePhoto } from "@/lib/inventory/photos/commands/delete-photo";
import { restorePhoto } from "@/lib/inventory/photos/commands/restore-photo";
import { updatePhoto } from "@/lib/inventory/photos/commands/update-photo";
import { listPhotos } from "@/lib/inventory/photos/queries/list-photos";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

async function makeFile(tx: Transaction, theatre: TestTheatre, ownerId: string, width: number | null = 100): Promise<string> {
  const id = newId();
  const row = { id, theatre_id: theatre.id, bucket: "theatre-photos", object_key: id, name: "x.jpg", size: 3, mime_type: "image/jpeg" };
  await tx.insert(files).values({ ...row, width, height: width, status: "ready", uploaded_by_id: ownerId });
  return id;
}

/** An item of the light department with photos a (the main one), b and c. */
async function house(tx: Transaction) {
  const theatre = await makeTheatre(tx);
  const store = await makeLocation(theatre);
  const item = await makeItem(theatre, { location_id: store, department_id: theatre.departments.light });
  const ids: string[] = [];
  for (const sort_order of [0, 1, 2]) {
    const id = await makeFile(tx, theatre, theatre.users.admin.id);
    await tx
      .insert(inventoryPhotos)
      .values({ id, theatre_id: theatre.id, item_id: item.id, file_id: id, sort_order, is_main: sort_order === 0 });
    ids.push(id);
  }
  const [a = "", b = "", c = ""] = ids;
  const letters = new Map([
    [a, "a"],
    [b, "b"],
    [c, "c"],
  ]);
  const shown = async () =>
    (await run(listPhotos, theatre.callers.admin, { id: item.id })).items
      .map(({ id, is_main: isMain }) => `${letters.get(id)}${isMain ? "*" : ""}`)
      .join(" ");
  return { theatre, item, store, a, b, c, shown, admin: theatre.callers.admin };
}

describe("photos of an item", () => {
  it(
    "are put in order, and one of them is the main one",
    rolledBack(async (tx) => {
      const { item, a, c, shown, admin } = await house(tx);
      expect(await shown()).toBe("a* b c");
      await run(updatePhoto, admin, { id: item.id, photo_id: c, sort_order: 0 });
      expect(await shown()).toBe("c a* b");
      await run(updatePhoto, admin, { id: item.id, photo_id: c, is_main: true, caption: "Спереди" });
      await run(updatePhoto, admin, { id: item.id, photo_id: a, sort_order: 9 });
      expect(await shown()).toBe("c* b a");
    }),
  );

  it(
    "hand their rank on when they are deleted, and have it again when they are brought back",
    rolledBack(async (tx) => {
      const { item, b, a, shown, admin } = await house(tx);
      await run(deletePhoto, admin, { id: item.id, photo_id: a });
      expect(await shown()).toBe("b* c");
      await run(deletePhoto, admin, { id: item.id, photo_id: b });
      await run(restorePhoto, admin, { id: item.id, photo_id: a });
      expect(await shown()).toBe("a* c");
      await expect(run(restorePhoto, admin, { id: item.id, photo_id: a })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }),
  );

  it(
    "are changed only by who may change the item",
    rolledBack(async (tx) => {
      const { theatre, item, a } = await house(tx);
      const input = { id: item.id, photo_id: a, caption: "x" };
      await expect(run(updatePhoto, theatre.callers.department_staff, input)).rejects.toMatchObject({ code: "FORBIDDEN" });
      const other = await makeTheatre(tx);
      await expect(run(updatePhoto, other.callers.admin, input)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }),
  );
});

it(
  "a repair takes a picture that its sender sees, and nothing else",
  rolledBack(async (tx) => {
    const { theatre, item, store } = await house(tx);
    const workshop = await makeLocation(theatre, { type: "workshop" });
    const head = theatre.users.department_head;
    const move = (file_id: string) =>
      run(moveItem, head.caller, { id: item.id, type: "to_repair", from_location_id: store, to_location_id: workshop, file_id });
    const refused = (reason: string) => ({ code: "VALIDATION_ERROR", details: { fields: { file_id: [reason] } } });
    await expect(move(newId())).rejects.toMatchObject(refused("issue.unknown_record"));
    await expect(move(await makeFile(tx, theatre, theatre.users.admin.id))).rejects.toMatchObject(refused("issue.unknown_record"));
    await expect(move(await makeFile(tx, theatre, head.id, null))).rejects.toMatchObject(refused("media.not_a_photo"));
    const own = await makeFile(tx, theatre, head.id);
    expect(await move(own)).toMatchObject({ file_id: own });
  }),
);
