import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Transaction } from "@/db/client";
import { inventoryCategories } from "@/db/schema";
import { run } from "@/lib/core/operation";
import { updateItem } from "@/lib/inventory/commands/update-item";
import { makeCategory, makeItem, makeLocation } from "@/tests/factories/inventory";
import { auditOf, makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

async function house(tx: Transaction) {
  const theatre = await makeTheatre(tx);
  await makeLocation(theatre);
  const light = await makeCategory(theatre, {
    department_id: theatre.departments.light,
    custom_field_defs: [{ key: "power", label: "Power", type: "number" }],
  });
  const item = await makeItem(theatre, { category_id: light, width: "10", custom_fields: { power: 5 } });
  return { theatre, item, light, admin: theatre.callers.admin };
}

describe("updateItem", () => {
  it(
    "lets nothing into a closed category, and what is in one be changed",
    rolledBack(async (tx) => {
      const { theatre, item, light, admin } = await house(tx);
      const closed = await makeCategory(theatre, { is_active: false });
      await expect(run(updateItem, admin, { id: item.id, category_id: closed })).rejects.toMatchObject({
        details: { fields: { category_id: ["inventory.category_closed"] } },
      });
      await tx.update(inventoryCategories).set({ is_active: false }).where(eq(inventoryCategories.id, light));
      expect(await run(updateItem, admin, { id: item.id, category_id: light, name: "Kept" })).toMatchObject({ name: "Kept" });
    }),
  );

  it(
    "changes what it names, leaves the rest, and records the difference",
    rolledBack(async (tx) => {
      const { theatre, item, admin } = await house(tx);
      const after = await run(updateItem, admin, {
        id: item.id,
        version: item.version,
        name: "New",
        width: "",
        height: "2,5",
      });
      expect(after).toMatchObject({
        name: "New",
        width: null,
        height: "2.50",
        custom_fields: { power: 5 },
        inventory_number: item.inventory_number,
        version: item.version + 1,
      });
      const [change] = await auditOf(theatre, "item.updated");
      expect(change?.before).toEqual({ name: item.name, width: "10.00", height: null });
      expect(change?.after).toEqual({ name: "New", width: null, height: "2.50" });
    }),
  );

  it(
    "types custom fields by the category, and null takes one away",
    rolledBack(async (tx) => {
      const { item, admin } = await house(tx);
      const update = (custom: object) => run(updateItem, admin, { id: item.id, custom_fields: custom });
      expect((await update({ power: "7,5" })).custom_fields).toEqual({ power: 7.5 });
      expect((await update({ power: null })).custom_fields).toEqual({});
      await expect(update({ voltage: 230 })).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
    }),
  );

  it(
    "refuses a stale version and shows the record as it is now",
    rolledBack(async (tx) => {
      const { item, admin } = await house(tx);
      await run(updateItem, admin, { id: item.id, name: "First" });
      await expect(run(updateItem, admin, { id: item.id, version: item.version, name: "Second" })).rejects.toMatchObject({
        code: "VERSION_CONFLICT",
        details: { current: { name: "First" } },
      });
    }),
  );

  it(
    "keeps a department to its own things and categories",
    rolledBack(async (tx) => {
      const { theatre, item } = await house(tx);
      const head = theatre.callers.department_head;
      const sound = await makeCategory(theatre, { department_id: theatre.departments.sound });
      const foreign = await makeItem(theatre, { category_id: sound });
      const update = (input: object) => run(updateItem, head, { id: item.id, ...input });
      await update({ name: "Own" });
      await expect(update({ id: foreign.id, name: "Foreign" })).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(update({ category_id: sound })).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(update({ department_id: theatre.departments.sound })).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(update({ department_id: null })).rejects.toMatchObject({ code: "FORBIDDEN" });
    }),
  );

  it(
    "knows no stock, no status and no quantity",
    rolledBack(async (tx) => {
      const { item, admin } = await house(tx);
      for (const field of ["quantity", "status", "tracking"])
        await expect(run(updateItem, admin, { id: item.id, [field]: "1" })).rejects.toMatchObject({
          code: "VALIDATION_ERROR",
        });
    }),
  );
});
