import { expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { deleteItem } from "@/lib/inventory/commands/delete-item";
import { listItems } from "@/lib/inventory/queries/list-items";
import { createTag } from "@/lib/tags/commands/create-tag";
import { setTags } from "@/lib/tags/commands/set-tags";
import { listTags } from "@/lib/tags/queries/list-tags";
import { newId } from "@/lib/core/ids";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, makeUser } from "@/tests/factories/users";

it("counts of a tag what the catalogue finds by it: the things of its branch, once each, live, and only what the reader may see", async () => {
  const theatre = await makeTheatre();
  const { admin } = theatre.callers;
  const { light, sound } = theatre.departments;
  await makeLocation(theatre);
  const tag = (name: string, parent?: { id: string }) => run(createTag, admin, { name, parent_id: parent?.id });
  const tour = await tag("Tour");
  const town = await tag("Kostroma", tour);
  const street = await tag("Hotel", town);
  const bare = await tag("Bare");
  const both = { tag_ids: [tour.id, town.id], department_id: light };
  await makeItem(theatre, { name: "Twice", ...both });
  await makeItem(theatre, { name: "Deep", tag_ids: [street.id], department_id: sound });
  const deleted = await makeItem(theatre, { name: "Deleted", ...both });
  await run(deleteItem, admin, { id: deleted.id });
  await run(setTags, admin, { entity_type: "task", entity_ids: [newId()], tag_ids: [town.id] });

  const { caller: head } = await makeUser(theatre, { grants: ["inventory:read:dept"], department: "light" });
  for (const [reader, figures] of [
    [admin, { Tour: 2, Kostroma: 2, Hotel: 1, Bare: 0 }],
    [head, { Tour: 1, Kostroma: 1, Hotel: 0, Bare: 0 }],
  ] as const) {
    const { items } = await run(listTags, reader, { include: "uses" });
    expect(Object.fromEntries(items.map(({ name, uses }) => [name, uses]))).toEqual(figures);
    for (const { id, uses } of [tour, town, street, bare].map((one) => items.find(({ id }) => id === one.id) ?? one))
      expect((await run(listItems, reader, { tag: id })).total).toBe(uses);
  }
});
