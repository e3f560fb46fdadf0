import { buffer, text } from "node:stream/consumers";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { taggings, tags } from "@/db/schema";
import type { Transaction } from "@/db/client";
import type { Caller } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { readTable } from "@/lib/core/tabular/table";
import { importItems } from "@/lib/inventory/commands/import-items";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";
import { exportCategories } from "@/lib/inventory/exports/queries/export-categories";
import { exportItems } from "@/lib/inventory/exports/queries/export-items";
import { exportLocations } from "@/lib/inventory/exports/queries/export-locations";
import { exportMovements } from "@/lib/inventory/exports/queries/export-movements";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { listItems } from "@/lib/inventory/queries/list-items";
import { exportUsers } from "@/lib/users/queries/export-users";
import { makeCategory, makeItem, makeLightHouse, makeLocation } from "@/tests/factories/inventory";
import { auditOf, makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

async function cellsOf(caller: Caller, input: object) {
  const file = await run(exportItems, caller, input as never);
  const rows = [];
  for await (const row of readTable(await buffer(await file.open()))) rows.push(row.cells);
  return rows;
}

async function house(tx: Transaction) {
  const { theatre, categoryId, store } = await makeLightHouse(tx);
  const stage = await makeLocation(theatre, { name: "Stage", type: "stage" });
  const lamp = await makeItem(theatre, {
    name: '=HYPERLINK("http://evil")',
    category_id: categoryId,
    location_id: store,
    inventory_number: "+1",
    serial_number: "-5",
    description: 'Two\nlines, "quoted"; and _x0041_',
    width: "12.50",
    weight: "3.2",
    current_value: "1200.00",
    purchase_date: "2020-02-29",
    condition: "fair",
    custom_fields: { power_w: "750", bulb_type: "@HPL" },
  });
  const cables = await makeItem(theatre, { name: "Cable", category_id: categoryId, location_id: store, quantity: "40", unit: "m" });
  await run(moveItem, theatre.callers.admin, {
    id: cables.id,
    type: "issue",
    quantity: "25",
    to_location_id: stage,
    from_location_id: store,
  });
  return { theatre, admin: theatre.callers.admin, lamp, cables };
}

describe("exportItems", () => {
  it.each(["csv", "xlsx"] as const)("%s comes back by the importer and changes nothing, in either language", async (format) =>
    rolledBack(async (tx) => {
      const { theatre, admin, lamp } = await house(tx);
      const names = ["Tour", "Hamlet, 2024", "=Fragile"];
      const own = names.map((name) => ({ id: newId(), theatre_id: theatre.id, name }));
      await tx.insert(tags).values(own);
      const carried = own.map(({ id }) => ({ theatre_id: theatre.id, tag_id: id, entity_type: "item", entity_id: lamp.id }));
      await tx.insert(taggings).values(carried);
      for (const locale of ["ru", "en"] as const) {
        const caller = { ...admin, locale };
        const file = await run(exportItems, caller, { format });
        const bytes = await buffer(await file.open());
        const back = new File([new Uint8Array(bytes)], file.name);
        const report = await run(importItems, caller, { file: back });
        expect(report).toMatchObject({ total: 2, unchanged: 2, created: 0, updated: 0, failed: 0, errors: [] });
        // Not because nothing was read.
        expect(Object.keys(report.mapping)).toEqual(
          expect.arrayContaining(["name", "category", "quantity", "width", "condition", "purchase_date", "tags", "custom_fields.power_w"]),
        );
      }
      expect(await auditOf(theatre, "item.updated")).toHaveLength(0);
    })(),
  );

  it.each(["csv", "xlsx"] as const)("%s of several categories keeps the fields and units of each, also in an empty house", async (format) =>
    rolledBack(async (tx) => {
      const [from, to] = [await makeLightHouse(tx), await makeLightHouse(tx)];
      for (const { theatre } of [from, to])
        await makeCategory(theatre, {
          name: "Dimmers",
          code: "dimmers",
          custom_field_defs: [
            { key: "power_w", label: "Power", type: "number", unit: "kW" },
            { key: "channels", label: "Channels", type: "number" },
          ],
        });
      const dimmers = (await run(listCategories, from.theatre.callers.admin, {})).items.find(({ code }) => code === "dimmers");
      const lamp = { name: "Lamp", tracking: "serial", location_id: from.store, category_id: from.categoryId };
      await makeItem(from.theatre, { ...lamp, custom_fields: { power_w: "750" } });
      await makeItem(from.theatre, {
        name: "Dimmer",
        location_id: from.store,
        category_id: dimmers?.id,
        custom_fields: { power_w: "2.3", channels: "12" },
      });
      const file = await run(exportItems, from.theatre.callers.admin, { format });
      const source = new File([new Uint8Array(await buffer(await file.open()))], file.name);
      expect(await run(importItems, from.theatre.callers.admin, { file: source })).toMatchObject({ unchanged: 2, errors: [] });
      expect(await run(importItems, to.theatre.callers.admin, { file: source })).toMatchObject({ created: 2, errors: [] });
      const { items } = await run(listItems, to.theatre.callers.admin, { sort: "name" });
      expect(items).toMatchObject([
        { name: "Dimmer", tracking: "quantity", custom_fields: { power_w: 2.3, channels: 12 } },
        { name: "Lamp", tracking: "serial", custom_fields: { power_w: 750 } },
      ]);
    })(),
  );

  it.each(["csv", "xlsx"] as const)(
    "%s brings back fields in any unit, also where two categories keep one in different ones",
    async (format) =>
      rolledBack(async (tx) => {
        const [from, to] = [await makeTheatre(tx), await makeTheatre(tx)];
        const own = { flux: "8000", section: "2.5" };
        const fieldsOf = (unit: string) => [
          { key: "flux", label: "Световой поток", type: "number" as const, unit: "лм" },
          { key: "section", label: "Сечение", type: "number" as const, unit: "мм²" },
          { key: "limit", label: "Предел", type: "number" as const, unit },
          { key: "is_outdoor", label: "Уличный", type: "flag" as const, unit: unit === "°C" ? unit : undefined },
        ];
        for (const theatre of [from, to]) {
          const location_id = await makeLocation(theatre, { name: "Склад" });
          for (const [name, unit] of [
            ["Лампы", "°C"],
            ["Ветродуи", "м/с"],
          ] as const) {
            const category_id = await makeCategory(theatre, { name, custom_field_defs: fieldsOf(unit) });
            if (theatre === from)
              await makeItem(theatre, { name, location_id, category_id, custom_fields: { ...own, limit: "20", is_outdoor: true } });
          }
        }
        const [source, target] = [from.callers.admin, to.callers.admin].map((caller) => ({ ...caller, locale: "ru" as const }));
        if (!source || !target) return;
        const file = await run(exportItems, source, { format });
        const back = new File([new Uint8Array(await buffer(await file.open()))], file.name);
        expect(await run(importItems, source, { file: back })).toMatchObject({ unchanged: 2, errors: [] });
        expect(await run(importItems, target, { file: back })).toMatchObject({ created: 2, errors: [] });
        const { items } = await run(listItems, target, {});
        const kept = { flux: 8000, section: 2.5, limit: 20, is_outdoor: true };
        expect(items).toMatchObject([{ custom_fields: kept }, { custom_fields: kept }]);
      })(),
  );

  it(
    "holds numbers as numbers, stock by place, tags and the fields of the category, and no formula",
    rolledBack(async (tx) => {
      const { theatre, admin, lamp } = await house(tx);
      const tagId = newId();
      await tx.insert(tags).values({ id: tagId, theatre_id: theatre.id, name: "Tour" });
      await tx.insert(taggings).values({ theatre_id: theatre.id, tag_id: tagId, entity_type: "item", entity_id: lamp.id });
      const columns = "inventory_number,quantity,stock,tags,current_value,custom_fields.power_w";
      const [head, first, second] = await cellsOf(admin, { columns });
      expect(head).toEqual(["Inventory number", "Quantity", "Stock by place", "Tags", "Book value", "Power, W"]);
      expect(first).toEqual(["+1", 1, "Store: 1", "Tour", 1200, 750]);
      expect(second?.slice(0, 3)).toEqual(["LX-0001", 40, "Stage: 25; Store: 15"]);
      const csv = await text(await (await run(exportItems, admin, { format: "csv" })).open());
      expect(csv).toContain("'=HYPERLINK");
      expect(csv).not.toMatch(/(^|,|\n)"?[=@]/);
    }),
  );

  it(
    "holds what the filter finds and the grant reaches, of this theatre alone",
    rolledBack(async (tx) => {
      const { theatre, admin, lamp } = await house(tx);
      await makeItem(theatre, { name: "Foreign", department_id: theatre.departments.sound });
      const names = async (caller: Caller, input: object = {}) =>
        (await cellsOf(caller, { columns: "name", ...input })).slice(1).map(([name]) => name);
      expect(await names(admin)).toHaveLength(3);
      expect(await names(admin, { q: "cable" })).toEqual(["Cable"]);
      expect(await names(admin, { ids: lamp.id })).toEqual([lamp.name]);
      const { id: category_id } = lamp.category;
      expect(await names(admin, { category_id, "field.power_w.min": "700" })).toEqual([lamp.name]);
      await expect(names(admin, { category_id, "field.colour": "red" })).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
      expect(await names(theatre.callers.department_head)).toHaveLength(2);
      await expect(run(exportItems, theatre.callers.department_staff, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
      const other = await makeTheatre(tx);
      expect(await names(other.callers.admin)).toEqual([]);
    }),
  );

  it(
    "walks more than one batch without gaps or repeats",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      await tx.execute(sql`
        insert into inventory_items (id, theatre_id, name, inventory_number, category_id, tracking, unit)
        select gen_random_uuid(), ${theatre.id}::uuid, 'Cable ' || n, 'C-' || n, ${categoryId}::uuid, 'quantity', 'pcs'
        from generate_series(1, 4203) n`);
      for (const sort of [undefined, "-name", "quantity"]) {
        const asked = { format: "csv", columns: "inventory_number", ...(sort ? { sort } : {}) };
        const rows = (await cellsOf(theatre.callers.admin, asked)).slice(1).flat();
        expect(rows).toHaveLength(4203);
        expect(new Set(rows).size).toBe(4203);
      }
    }),
  );

  it(
    "has the order of the list, by what it is sorted by or by how well it fits",
    rolledBack(async (tx) => {
      const { theatre, admin } = await house(tx);
      await makeItem(theatre, { name: "Cable drum", description: "For a cable", weight: "9", current_value: "40" });
      for (const filter of [{}, { sort: "-name" }, { sort: "current_value,-weight" }, { sort: "-category" }, { q: "cable" }]) {
        const { items } = await run(listItems, admin, filter);
        const names = (await cellsOf(admin, { columns: "name", ...filter })).slice(1).map(([name]) => name);
        expect(names, JSON.stringify(filter)).toEqual(items.map(({ name }) => name));
      }
      await expect(cellsOf(admin, { sort: "colour" })).rejects.toMatchObject({ details: { fields: { sort: ["issue.not_option"] } } });
    }),
  );
});

describe("other lists", () => {
  it(
    "leave with the rights of their own",
    rolledBack(async (tx) => {
      const { theatre, admin } = await house(tx);
      const movements = await text(await (await run(exportMovements, admin, { format: "csv" })).open());
      expect(movements.trim().split("\r\n")).toHaveLength(4);
      expect(movements).toContain(",Issue,");
      expect(movements).toContain(",25,m,Store,Stage,");
      expect(await text(await (await run(exportCategories, admin, { format: "csv" })).open())).toContain("LX-{0000}");
      expect(await text(await (await run(exportLocations, admin, { format: "csv" })).open())).toContain("Stage,,Stage");
      const people = await text(await (await run(exportUsers, admin, { format: "csv" })).open());
      expect(people.trim().split("\r\n")).toHaveLength(7);
      const staff = theatre.callers.department_staff;
      await expect(run(exportMovements, staff, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
      const cards = await text(await (await run(exportUsers, theatre.callers.actor, { format: "csv" })).open());
      expect(cards).not.toContain(theatre.users.admin.email);
    }),
  );
});
