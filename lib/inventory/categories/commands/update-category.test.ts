import { describe, expect, it } from "vitest";
import type { Transaction } from "@/db/client";
import { run } from "@/lib/core/operation";
import { deleteItem } from "@/lib/inventory/commands/delete-item";
import { createCategory } from "@/lib/inventory/categories/commands/create-category";
import { deleteCategory } from "@/lib/inventory/categories/commands/delete-category";
import { updateCategory } from "@/lib/inventory/categories/commands/update-category";
import { getCategory } from "@/lib/inventory/categories/queries/get-category";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { auditOf, makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

async function tree(tx: Transaction) {
  const theatre = await makeTheatre(tx);
  const { admin } = theatre.callers;
  await makeLocation(theatre);
  const light = theatre.departments.light;
  const root = await run(createCategory, admin, { name: "Свет", department_id: light });
  const branch = await run(createCategory, admin, { name: "Приборы", parent_id: root.id });
  const leaf = await run(createCategory, admin, { name: "Профильные 26°", parent_id: branch.id });
  return { theatre, admin, root, branch, leaf };
}

describe("categories", () => {
  it(
    "hang in a tree with path, depth, a code of their own and the department of those above",
    rolledBack(async (tx) => {
      const { theatre, admin, root, branch, leaf } = await tree(tx);
      expect(leaf).toMatchObject({
        path: "Свет › Приборы › Профильные 26°",
        depth: 2,
        code: "profilnye-26",
        department_id: theatre.departments.light,
      });
      const twin = await run(createCategory, admin, { name: "Приборы" });
      expect(twin.code).toMatch(/^pribory-/);
      expect([root.sort_order, twin.sort_order]).toEqual([0, 1]);
      const renamed = await run(updateCategory, admin, {
        id: root.id,
        version: root.version,
        name: "Lighting",
        parent_id: twin.id,
      });
      expect(renamed.path).toBe("Приборы › Lighting");
      expect((await run(getCategory, admin, { id: leaf.id })).path).toBe("Приборы › Lighting › Приборы › Профильные 26°");
      await expect(run(updateCategory, admin, { id: twin.id, parent_id: leaf.id })).rejects.toMatchObject({
        code: "VALIDATION_ERROR",
        details: { fields: { parent_id: ["tree_cycle"] } },
      });
      await expect(run(updateCategory, admin, { id: root.id, version: root.version })).rejects.toMatchObject({
        code: "VERSION_CONFLICT",
      });
      expect(branch.depth).toBe(1);
    }),
  );

  it(
    "count the items of their branch",
    rolledBack(async (tx) => {
      const { theatre, admin, root, branch, leaf } = await tree(tx);
      for (const category of [root, leaf, leaf, branch]) await makeItem(theatre, { category_id: category.id });
      const { items } = await run(listCategories, admin, { include: "items" });
      expect(items.map(({ name, items: count }) => [name, count])).toEqual([
        ["Свет", 4],
        ["Приборы", 3],
        ["Профильные 26°", 2],
      ]);
      expect((await run(listCategories, admin, {})).items[0]?.items).toBeNull();
    }),
  );

  it(
    "cannot be deleted while used, and leave without a trace but in the audit log",
    rolledBack(async (tx) => {
      const { theatre, admin, root, leaf } = await tree(tx);
      const item = await makeItem(theatre, { category_id: leaf.id });
      const held = (details: object) => ({ code: "CONFLICT", reason: "inventory.category_in_use", details });
      await expect(run(deleteCategory, admin, { id: leaf.id })).rejects.toMatchObject(held({ items: 1, deleted: 0, categories: 0 }));
      await expect(run(deleteCategory, admin, { id: root.id })).rejects.toMatchObject(held({ items: 0, deleted: 0, categories: 1 }));
      // No list shows it any more, and it still belongs there.
      await run(deleteItem, admin, { id: item.id, version: item.version });
      await expect(run(deleteCategory, admin, { id: leaf.id })).rejects.toMatchObject(held({ items: 0, deleted: 1, categories: 0 }));
      const empty = await run(createCategory, admin, { name: "Empty" });
      await run(deleteCategory, admin, { id: empty.id, version: empty.version });
      await expect(run(getCategory, admin, { id: empty.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect(await auditOf(theatre, "category.deleted")).toMatchObject([{ before: { name: "Empty" } }]);
      expect(item.category.id).toBe(leaf.id);
    }),
  );

  it(
    "belong to a department, whose head keeps its own and no other",
    rolledBack(async (tx) => {
      const { theatre, admin, root } = await tree(tx);
      const head = theatre.callers.department_head;
      const forbidden = { code: "FORBIDDEN" };
      const sound = await run(createCategory, admin, { name: "Звук", department_id: theatre.departments.sound });
      expect(await run(createCategory, head, { name: "Эффекты" })).toMatchObject({
        department_id: theatre.departments.light,
      });
      await run(createCategory, head, { name: "Дым", parent_id: root.id });
      await run(updateCategory, head, { id: root.id, name: "Light" });
      await expect(run(createCategory, head, { name: "X", department_id: theatre.departments.sound })).rejects.toMatchObject(forbidden);
      await expect(
        run(createCategory, head, { name: "X", parent_id: sound.id, department_id: theatre.departments.light }),
      ).rejects.toMatchObject(forbidden);
      await expect(run(updateCategory, head, { id: sound.id, name: "X" })).rejects.toMatchObject(forbidden);
      await expect(run(updateCategory, head, { id: root.id, department_id: theatre.departments.sound })).rejects.toMatchObject(forbidden);
      await expect(run(updateCategory, head, { id: root.id, parent_id: sound.id })).rejects.toMatchObject(forbidden);
      await expect(run(deleteCategory, head, { id: sound.id })).rejects.toMatchObject(forbidden);
      await expect(run(createCategory, theatre.callers.department_staff, { name: "X" })).rejects.toMatchObject(forbidden);
    }),
  );

  it(
    "hold fields with keys of their own, which stay of one kind while items hold them",
    rolledBack(async (tx) => {
      const { theatre, admin, root, leaf } = await tree(tx);
      const define = (...defs: object[]) => run(updateCategory, admin, { id: root.id, custom_field_defs: defs as never });
      const power = { key: "power", label: "Power", type: "number", unit: "W" };
      await define(power);
      await makeItem(theatre, { category_id: leaf.id, custom_fields: { power: "5" } });
      await expect(define({ ...power, type: "text" })).rejects.toMatchObject({
        code: "CONFLICT",
        reason: "inventory.field_in_use",
      });
      await define({ ...power, label: "Leistung" });
      await define();
      await expect(define({ ...power, type: "date" })).rejects.toMatchObject({ reason: "inventory.field_in_use" });
      await define(power);
      for (const bad of [[power, power], [{ ...power, key: "Power W" }], [{ ...power, type: "choice" }], [{ ...power, type: "list" }]])
        await expect(define(...bad)).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
    }),
  );

  it(
    "refuse unknown gels, patterns without a place, taken codes and records of another theatre",
    rolledBack(async (tx) => {
      const { admin, root } = await tree(tx);
      const other = await tree(tx);
      const create = (input: object) => run(createCategory, admin, { name: "X", ...input });
      for (const bad of [{ color: "#ff0000" }, { number_pattern: "LX" }, { code: "a b" }])
        await expect(create(bad)).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
      await expect(create({ code: root.code })).rejects.toMatchObject({
        code: "ALREADY_EXISTS",
        details: { fields: { code: ["issue.taken"] } },
      });
      await expect(create({ parent_id: other.root.id })).rejects.toMatchObject({
        details: { fields: { parent_id: ["issue.unknown_record"] } },
      });
      await expect(create({ department_id: other.theatre.departments.light })).rejects.toMatchObject({
        details: { fields: { department_id: ["issue.unknown_record"] } },
      });
    }),
  );
});
