import { describe, expect, it } from "vitest";
import type { Transaction } from "@/db/client";
import { run } from "@/lib/core/operation";
import { createItem } from "@/lib/inventory/commands/create-item";
import { makeCategory, makeItem, makeLocation } from "@/tests/factories/inventory";
import { auditOf, makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

async function house(tx?: Transaction) {
  const theatre = await makeTheatre(tx);
  const light = theatre.departments.light;
  const root = await makeCategory(theatre, {
    name: "Light",
    department_id: light,
    number_pattern: "LX-{000}",
    custom_field_defs: [{ key: "power", label: "Power", type: "number", unit: "W" }],
  });
  const branch = await makeCategory(theatre, {
    name: "Profiles",
    parent_id: root,
    custom_field_defs: [{ key: "angle", label: "Angle", type: "choice", choices: ["19°", "26°"] }],
  });
  const store = await makeLocation(theatre);
  return { theatre, root, branch, store, admin: theatre.callers.admin };
}

describe("createItem", () => {
  it(
    "takes number, department and fields from the categories above, and receives the first stock",
    rolledBack(async (tx) => {
      const { theatre, branch, store, admin } = await house(tx);
      const custom = { power: "750", angle: "26°" };
      const item = await run(createItem, admin, {
        name: "Source Four",
        category_id: branch,
        quantity: "4",
        custom_fields: custom,
      });
      expect(item).toMatchObject({
        inventory_number: "LX-001",
        quantity: "4.000",
        status: "in_stock",
        tracking: "quantity",
        unit: "pcs",
        department: { id: theatre.departments.light },
        category: { path: "Light › Profiles" },
        stock: [{ location_id: store, quantity: "4.000" }],
        custom_fields: { power: 750, angle: "26°" },
      });
      expect(await auditOf(theatre, "item.created")).toMatchObject([{ entity_id: item.id, after: { name: "Source Four" } }]);
    }),
  );

  it(
    "is received where most things of its category stand, if nobody says where",
    rolledBack(async (tx) => {
      const { theatre, branch, admin } = await house(tx);
      const shelf = await makeLocation(theatre, { name: "Lamp shelf" });
      await makeItem(theatre, { category_id: branch, location_id: shelf });
      const item = await run(createItem, admin, { name: "Source Four", category_id: branch });
      expect(item).toMatchObject({ stock: [{ location_id: shelf }] });
    }),
  );

  it(
    "refuses fields that the categories have not, or of another kind",
    rolledBack(async (tx) => {
      const { root, branch, admin } = await house(tx);
      const create = (categoryId: string, custom: Record<string, unknown>) =>
        run(createItem, admin, { name: "Lamp", category_id: categoryId, custom_fields: custom });
      await expect(create(root, { angle: "26°" })).rejects.toMatchObject({
        details: { fields: { "custom_fields.angle": ["inventory.no_such_field"] } },
      });
      await expect(create(branch, { angle: "30°", power: "much" })).rejects.toMatchObject({
        details: {
          fields: { "custom_fields.angle": ["inventory.no_such_choice"], "custom_fields.power": ["issue.not_number"] },
        },
      });
    }),
  );

  it(
    "passes over numbers that people gave by hand, also very many of them",
    rolledBack(async (tx) => {
      const { theatre, root, admin } = await house(tx);
      for (const number of ["LX-001", "LX-002", "LX-004"]) await makeItem(theatre, { category_id: root, inventory_number: number });
      const next = async () => (await run(createItem, admin, { name: "Lamp", category_id: root })).inventory_number;
      expect([await next(), await next()]).toEqual(["LX-003", "LX-005"]);
      await expect(makeItem(theatre, { category_id: root, inventory_number: "LX-003" })).rejects.toMatchObject({
        code: "ALREADY_EXISTS",
        details: { fields: { inventory_number: ["issue.taken"] } },
      });
    }),
  );

  it("gives two who create at once different numbers", async () => {
    const { root, admin } = await house();
    const made = await Promise.all(Array.from({ length: 12 }, () => run(createItem, admin, { name: "Lamp", category_id: root })));
    expect(new Set(made.map((item) => item.inventory_number)).size).toBe(12);
  });

  it(
    "lets a department file its own things under its own categories",
    rolledBack(async (tx) => {
      const { theatre, root } = await house(tx);
      const head = theatre.callers.department_head;
      const foreign = await makeCategory(theatre, { department_id: theatre.departments.sound });
      const shared = await makeCategory(theatre);
      const create = (categoryId: string, more: object = {}) => run(createItem, head, { name: "Lamp", category_id: categoryId, ...more });
      await create(root);
      expect(await create(shared)).toMatchObject({ department: { id: theatre.departments.light } });
      await expect(create(foreign)).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(create(foreign, { department_id: theatre.departments.light })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
      await expect(create(shared, { department_id: theatre.departments.sound })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
      await expect(run(createItem, theatre.callers.department_staff, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
    }),
  );

  it(
    "refuses what points to another theatre, closed categories and many of a serial item",
    rolledBack(async (tx) => {
      const { theatre, root, admin } = await house(tx);
      const other = await house(tx);
      const closed = await makeCategory(theatre, { is_active: false });
      const fields = async (input: object) =>
        run(createItem, admin, { name: "Lamp", category_id: root, ...input }).then(
          () => "accepted",
          (error: { details: { fields: object } }) => error.details.fields,
        );
      expect(await fields({ category_id: other.root })).toEqual({ category_id: ["issue.unknown_record"] });
      expect(await fields({ location_id: other.store })).toEqual({ location_id: ["issue.unknown_record"] });
      expect(await fields({ department_id: other.theatre.departments.light })).toEqual({
        department_id: ["issue.unknown_record"],
      });
      expect(await fields({ category_id: closed })).toEqual({ category_id: ["inventory.category_closed"] });
      expect(await fields({ location_id: await makeLocation(theatre, { is_active: false }) })).toEqual({
        location_id: ["inventory.location_closed"],
      });
      expect(await fields({ tracking: "serial", quantity: "2" })).toEqual({ quantity: ["inventory.serial_quantity"] });
      expect(await fields({ name: "x".repeat(301), width: "1.234" })).toBeUndefined();
    }),
  );

  it(
    "needs no warehouse for what is not there yet",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      expect(await makeItem(theatre, { quantity: "0" })).toMatchObject({ quantity: "0.000", stock: [] });
      await expect(makeItem(theatre)).rejects.toMatchObject({
        details: { fields: { location_id: ["inventory.no_warehouse"] } },
      });
    }),
  );
});
