import { expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { createTag } from "@/lib/tags/commands/create-tag";
import { exportTags } from "@/lib/tags/queries/export-tags";
import { listTags } from "@/lib/tags/queries/list-tags";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre } from "@/tests/factories/users";
import { exportedBytes, exportedRows } from "@/tests/support/exported";

it("holds the tree of tags as the list has it, of this theatre alone, for who may export, and no formula", async () => {
  const theatre = await makeTheatre();
  const { admin, department_staff: staff } = theatre.callers;
  await makeLocation(theatre);
  const tour = await run(createTag, admin, { name: "Tour", color: "moss" });
  const town = await run(createTag, admin, { name: "Kostroma", parent_id: tour.id });
  await run(createTag, admin, { name: "=1+1" });
  await makeItem(theatre, { name: "Lamp", tag_ids: [town.id] });

  const { items } = await run(listTags, admin, { include: "uses" });
  const rows = await exportedRows(exportTags, admin);
  expect(rows.map((row) => [row["Full name"], row.Items])).toEqual(items.map(({ path, uses }) => [path, uses]));
  expect(rows).toContainEqual({ "Full name": "Tour", Colour: "Moss", Items: 1 });
  expect((await exportedRows(exportTags, admin, { sort: "-path" })).map((row) => row["Full name"])).toEqual(
    items.map(({ path }) => path).toReversed(),
  );
  expect((await exportedBytes(exportTags, admin, { format: "csv" })).toString()).toContain("'=1+1,");
  await expect(exportedRows(exportTags, staff)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await exportedRows(exportTags, (await makeTheatre()).callers.admin)).toEqual([]);
});
