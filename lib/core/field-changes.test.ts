import { expect, it } from "vitest";
import { toldChanges } from "@/lib/core/field-changes";

const told = (action: string, before: Record<string, unknown> | null, after: Record<string, unknown> | null) =>
  toldChanges({ action, before, after }).map(({ field, before: old, after: now }) => [field, old, now]);

it("tells what differs, and nothing that only the program knows", () => {
  const before = { title: "Cloth", department_id: "1", department: "Light", sort_order: 1, completed_at: null };
  const after = { title: "Gauze", department_id: "2", department: "Light", sort_order: 2, completed_at: "2026-11-24" };
  expect(told("task.updated", before, after)).toEqual([["title", "Cloth", "Gauze"]]);
});

it("takes the fields of a category apart", () => {
  const line = told("item.updated", { custom_fields: { power: 750, lens: "PC" } }, { custom_fields: { power: 1000, lens: "PC" } });
  expect(line).toEqual([["custom_fields.power", 750, 1000]]);
});

it("tells of a photo what a reader sees of it", () => {
  const photo = { id: "1", file_id: "2", edit: { rotate: 90 }, caption: null, sort_order: 1, is_main: false };
  expect(told("item.photo_added", null, { photo })).toEqual([]);
  const after = { ...photo, file_id: "3", edit: { rotate: 0 }, caption: "Front", sort_order: 0, is_main: true };
  expect(told("item.photo_changed", { photo }, { photo: after })).toEqual([
    ["photo.caption", null, "Front"],
    ["photo.is_main", false, true],
  ]);
});

it("does not repeat a record where it begins or ends, but tells what was added to it", () => {
  expect(told("item.created", null, { name: "Lamp" })).toEqual([]);
  expect(told("kit.deleted", { name: "Case" }, null)).toEqual([]);
  expect(told("task.subtask_added", null, { subtask: "Cable" })).toEqual([["subtask", undefined, "Cable"]]);
});
