import { expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { updateItem } from "@/lib/inventory/commands/update-item";
import { listHistory } from "@/lib/inventory/queries/list-history";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre } from "@/tests/factories/users";

it("tells movements and edits, newest first, with who, what and from where to where", async () => {
  const theatre = await makeTheatre();
  const { admin } = theatre.callers;
  const store = await makeLocation(theatre, { name: "Store" });
  const stage = await makeLocation(theatre, { name: "Stage", type: "stage" });
  const item = await makeItem(theatre, { location_id: store, quantity: "4" });
  await run(updateItem, admin, { id: item.id, name: "Renamed" });
  await run(moveItem, admin, {
    id: item.id,
    type: "issue",
    quantity: "3",
    to_location_id: stage,
    comment: "for tonight",
  });
  const history = await run(listHistory, admin, { id: item.id });
  const actor = admin.actor.name;
  expect(history).toMatchObject({ total: 4, next_cursor: null });
  expect(history.items.slice(0, 2)).toMatchObject([
    {
      kind: "movement",
      action: "issue",
      actor,
      quantity: "3.000",
      from_location: "Store",
      to_location: "Stage",
      comment: "for tonight",
    },
    { kind: "edit", action: "item.updated", actor, before: { name: item.name }, after: { name: "Renamed" } },
  ]);
  expect(
    history.items
      .slice(2)
      .map(({ action }) => action)
      .toSorted(),
  ).toEqual(["item.created", "receipt"]);
  expect(history.items[0]?.at).toBeInstanceOf(Date);

  for (const description of ["Seen", "Seen again", "Seen once more"]) await run(updateItem, admin, { id: item.id, description });
  const moved = await run(listHistory, admin, { id: item.id, kind: "movement", page_size: 2 });
  expect(moved).toMatchObject({ total: 2, pages: 1, items: [{ action: "issue" }, { action: "receipt" }] });

  const walked: string[] = [];
  for (let cursor: string | undefined; walked.length < 10;) {
    const page = await run(listHistory, admin, { id: item.id, page_size: 1, cursor });
    walked.push(...page.items.map(({ id }) => id));
    if (!page.next_cursor) break;
    cursor = page.next_cursor;
  }
  expect(walked.slice(3)).toEqual(history.items.map(({ id }) => id));
  const other = await makeTheatre();
  await expect(run(listHistory, other.callers.admin, { id: item.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
});
