import { beforeAll, expect, it } from "vitest";
import { drainOutbox } from "@/lib/core/drain";
import { run } from "@/lib/core/operation";
import { updateItem } from "@/lib/inventory/commands/update-item";
import { listItems } from "@/lib/inventory/queries/list-items";
import { createTag } from "@/lib/tags/commands/create-tag";
import { deleteTag } from "@/lib/tags/commands/delete-tag";
import { mergeTags } from "@/lib/tags/commands/merge-tags";
import { updateTag } from "@/lib/tags/commands/update-tag";
import { listTags } from "@/lib/tags/queries/list-tags";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, makeUser, type TestTheatre } from "@/tests/factories/users";
import { createView } from "@/lib/views/commands/create-view";
import { listViews } from "@/lib/views/queries/list-views";
import { viewsSubscribers } from "@/lib/views/subscribers";

let house: TestTheatre;
const tag = (name: string, parent?: { id: string }) => run(createTag, house.callers.admin, { name, color: "moss", parent_id: parent?.id });
const names = async (tagId: string) =>
  (await run(listItems, house.callers.admin, { tag: tagId, sort: "name" })).items.map(({ name }) => name);

beforeAll(async () => {
  house = await makeTheatre();
  await makeLocation(house);
});

it("hangs tags in a tree, and finds by the upper what carries the lower", async () => {
  const tour = await tag("Tour");
  const town = await tag("Kostroma", tour);
  expect(town).toMatchObject({ path: "Tour › Kostroma", depth: 1, color: "moss", uses: 0 });
  const { id } = await makeItem(house, { name: "Lamp", tag_ids: [town.id] });
  await makeItem(house, { name: "Chair" });
  expect(await names(tour.id)).toEqual(["Lamp"]);
  const renamed = await run(updateTag, house.callers.admin, { id: tour.id, name: "On tour" });
  expect(renamed.name).toBe("On tour");
  const listed = (await run(listTags, house.callers.admin, { include: "uses" })).items.find((one) => one.id === town.id);
  expect(listed).toMatchObject({ path: "On tour › Kostroma", uses: 1 });
  expect((await run(updateItem, house.callers.admin, { id, tag_ids: [] })).tags).toEqual([]);
  expect(await names(tour.id)).toEqual([]);
});

it("merges two, with what carries them and what hangs below", async () => {
  const [worn, old] = [await tag("Worn"), await tag("Old")];
  const below = await tag("Very old", old);
  const both = await makeItem(house, { name: "A", tag_ids: [worn.id, old.id] });
  await makeItem(house, { name: "B", tag_ids: [old.id] });
  await makeItem(house, { name: "C", tag_ids: [below.id] });
  await expect(run(mergeTags, house.callers.admin, { id: old.id, into_id: below.id })).rejects.toMatchObject({
    reason: "tags.merge_below",
  });
  await expect(run(mergeTags, house.callers.admin, { id: old.id, into_id: old.id })).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
  const view = await run(createView, house.callers.admin, { scope: "inventory", name: "Old things", definition: `tag=${old.id}&q=A` });
  const merged = await run(mergeTags, house.callers.admin, { id: old.id, into_id: worn.id });
  await drainOutbox(viewsSubscribers);
  const views = await run(listViews, house.callers.admin, { scope: "inventory" });
  expect(views.items.find(({ id }) => id === view.id)).toMatchObject({ definition: `tag=${worn.id}&q=A` });
  expect(merged).toMatchObject({ id: worn.id, uses: 3 });
  expect(await names(worn.id)).toEqual(["A", "B", "C"]);
  const { items } = await run(listItems, house.callers.admin, { q: "A", tag: worn.id });
  expect(items.find(({ id }) => id === both.id)?.tags).toEqual([{ id: worn.id, name: "Worn", color: "moss" }]);
});

it("refuses a name that is taken, a ring, and to delete what others hang below", async () => {
  const upper = await tag("Upper");
  const lower = await tag("Lower", upper);
  await expect(tag("upper")).rejects.toMatchObject({ code: "ALREADY_EXISTS" });
  await expect(run(updateTag, house.callers.admin, { id: upper.id, parent_id: lower.id })).rejects.toMatchObject({
    code: "VALIDATION_ERROR",
  });
  await expect(run(deleteTag, house.callers.admin, { id: upper.id })).rejects.toMatchObject({ code: "CONFLICT" });
  await run(deleteTag, house.callers.admin, { id: lower.id });
  await run(deleteTag, house.callers.admin, { id: upper.id });
});

it("lets a department make tags, and only the whole house change them", async () => {
  const { caller } = await makeUser(house, { grants: ["inventory:read:all", "inventory:update:dept"], department: "light" });
  const made = await run(createTag, caller, { name: "Of light" });
  await expect(run(updateTag, caller, { id: made.id, name: "x" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(run(deleteTag, caller, { id: made.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

it("refuses tags of another house", async () => {
  const other = await makeTheatre();
  const foreign = await run(createTag, other.callers.admin, { name: "Foreign" });
  const item = await makeItem(house, { name: "Own" });
  await expect(run(updateItem, house.callers.admin, { id: item.id, tag_ids: [foreign.id] })).rejects.toMatchObject({
    code: "VALIDATION_ERROR",
  });
});
