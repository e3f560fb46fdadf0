import { readdirSync, readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import Excel from "exceljs";
import { describe, expect, it } from "vitest";
import { inventoryItems } from "@/db/schema";
import type { Transaction } from "@/db/client";
import { run } from "@/lib/core/operation";
import { importItems } from "@/lib/inventory/commands/import-items";
import { executeImportPart } from "@/lib/inventory/import-runs/commands/execute-import-part";
import { getImportRun } from "@/lib/inventory/import-runs/queries/get-import-run";
import { getItem } from "@/lib/inventory/queries/get-item";
import { listHistory } from "@/lib/inventory/queries/list-history";
import { csvFile, makeCategory, makeItem, makeLightHouse, makeLocation } from "@/tests/factories/inventory";
import { auditOf } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

const fixtures = () => new File([new Uint8Array(readFileSync("tests/fixtures/lighting-fixtures.csv"))], "lighting-fixtures.csv");

const itemsOf = (tx: Transaction, theatreId: string) =>
  tx.select().from(inventoryItems).where(eq(inventoryItems.theatre_id, theatreId)).orderBy(inventoryItems.inventory_number);

describe("importItems", () => {
  it(
    "brings the 392 fixtures, and nothing at a second time",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const head = theatre.callers.department_head;
      const dry = await run(importItems, head, { file: fixtures(), category_id: categoryId, dry_run: "true" });
      expect(dry).toMatchObject({
        total: 392,
        created: 392,
        updated: 0,
        unchanged: 0,
        failed: 0,
        errors: [],
        dry_run: true,
      });
      expect(dry.mapping).toMatchObject({
        name: { column: "name" },
        manufacturer: { column: "manufacturer_name" },
        width: { column: "width_mm", unit: "mm" },
        weight: { column: "weight_kg", unit: "kg" },
        description: { column: "comment" },
        "custom_fields.power_w": { column: "power_w" },
        "custom_fields.dmx_connector": { column: "dmx_connector" },
      });
      expect(dry.columns[0]).toEqual({ name: "name", samples: ["Spica 250M", "Twister 4", "LMH460Z"] });
      expect(await itemsOf(tx, theatre.id)).toHaveLength(0);
      expect(await auditOf(theatre, "import.completed")).toHaveLength(0);

      const real = await run(importItems, head, { file: fixtures(), category_id: categoryId });
      expect(real).toMatchObject({ total: 392, created: 392, failed: 0 });
      const items = await itemsOf(tx, theatre.id);
      expect(items).toHaveLength(392);
      expect(items.find((item) => item.name === "Spica 250M")).toMatchObject({
        inventory_number: "LX-0001",
        manufacturer: "5Star Systems",
        model: "spica-250m",
        width: "42.70",
        height: "45.90",
        weight: "18.000",
        quantity: "1.000",
        status: "in_stock",
        department_id: theatre.departments.light,
        custom_fields: { power_w: 500, dmx_connector: "3-pin", bulb_type: "Sylvania BA 250/2 GY-9.5" },
      });
      expect(await auditOf(theatre, "item.created")).toHaveLength(392);
      expect(await auditOf(theatre, "import.completed")).toMatchObject([
        {
          actor_id: head.actor.user_id,
          entity_type: "import",
          after: { file_name: "lighting-fixtures.csv", total: 392, created: 392 },
        },
      ]);

      const again = await run(importItems, head, { file: fixtures(), category_id: categoryId });
      expect(again).toMatchObject({ total: 392, created: 0, updated: 0, unchanged: 392, failed: 0 });
      expect(await itemsOf(tx, theatre.id)).toHaveLength(392);
    }),
  );

  it(
    "changes what differs, books what the quantity says, and leaves blank cells as they are",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const { admin } = theatre.callers;
      const bring = (text: string) => run(importItems, admin, { file: csvFile(text), category_id: categoryId });
      const head = "Инв. №;Название;Количество;Вес, г;Power\n";
      await bring(`${head}A-1;Кабель;10;500;100\nA-2;Стойка;3;;\nA-3;Чехол;1;;`);
      const second = await bring(`${head}A-1;Кабель DMX;12;500;200\nA-2;;1;;\nA-3;Чехол;;;`);
      expect(second).toMatchObject({ created: 0, updated: 2, unchanged: 1, failed: 0 });
      expect(second.preview[0]?.changes).toEqual([
        { field: "name", before: "Кабель", after: "Кабель DMX" },
        { field: "custom_fields.power_w", before: 100, after: 200 },
        { field: "quantity", before: "10", after: "12" },
      ]);
      const items = await itemsOf(tx, theatre.id);
      expect(items).toMatchObject([
        { name: "Кабель DMX", quantity: "12.000", weight: "0.500", custom_fields: { power_w: 200 } },
        { name: "Стойка", quantity: "1.000" },
        { name: "Чехол" },
      ]);
      expect(await auditOf(theatre, "item.updated")).toMatchObject([
        {
          entity_id: items[0]?.id,
          before: { name: "Кабель", custom_fields: { power_w: 100 } },
          after: { name: "Кабель DMX" },
        },
      ]);
      expect(await auditOf(theatre, "item.moved")).toHaveLength(2);
      const history = await run(listHistory, admin, { id: items[0]?.id ?? "" });
      expect(history.items.map(({ action }) => action).toSorted()).toEqual(["correction", "item.created", "item.updated", "receipt"]);
    }),
  );

  it(
    "reports what is wrong by row and column, and brings the rest",
    rolledBack(async (tx) => {
      const { theatre, categoryId, store } = await makeLightHouse(tx);
      const text = [
        "Название;Ширина, мм;Место;Состояние;Дата покупки;Power;Инв. №;Категория",
        "Хороший;100;S1;хорошее;05.03.2019;100;N-1;",
        ";100;;;;;;",
        "Широкий;очень;;;;;;",
        "Где;;Чердак;;;;;",
        "Ржавый;;;так себе;;;;",
        "Когда;;;;31.02.2020;;;",
        "Сколько;;;;;много;;",
        "Дважды;;;;;;N-1;",
        "Куда;;;;;;;Нет такой",
        "Формула;;;;;#REF!;;",
        `${"х".repeat(301)};;;;;;;`,
      ].join("\n");
      const report = await run(importItems, { ...theatre.callers.admin, locale: "ru" }, { file: csvFile(text), category_id: categoryId });
      expect(report).toMatchObject({ total: 11, created: 1, failed: 10 });
      expect(report.errors).toEqual([
        { row: 3, column: "Название", message: "Заполните поле." },
        { row: 4, column: "Ширина, мм", message: "Нужно число, например 2 или 2,5." },
        { row: 5, column: "Место", message: "Такого места нет." },
        { row: 6, column: "Состояние", message: "Состояние бывает хорошее, удовлетворительное или плохое." },
        { row: 7, column: "Дата покупки", message: "Нужна дата, например 30.11.2026." },
        { row: 8, column: "Power", message: "Нужно число, например 2 или 2,5." },
        { row: 9, column: "Инв. №", message: "Этот предмет уже был в строке 2." },
        { row: 10, column: "Категория", message: "Такой категории нет." },
        { row: 11, column: "Power", message: "В ячейке ошибка формулы." },
        { row: 12, column: "Название", message: "Не больше 300 знаков." },
      ]);
      const [item] = await itemsOf(tx, theatre.id);
      expect(item).toMatchObject({ width: "10.00", condition: "good", purchase_date: "2019-03-05", unit: "шт" });
      expect((await run(getItem, theatre.callers.admin, { id: item?.id ?? "" })).stock).toMatchObject([{ location_id: store }]);
    }),
  );

  it(
    "reads categories, departments and places as people name them",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const leaf = await makeCategory(theatre, { name: "Profiles", parent_id: categoryId, code: "prof" });
      const stage = await makeLocation(theatre, { name: "Stage", type: "stage" });
      const text = "name,category,department,location\nA,light / profiles,Sound,stage\nB,PROF,,\nC,,LX,S1";
      const report = await run(importItems, theatre.callers.admin, { file: csvFile(text), category_id: categoryId });
      expect(report).toMatchObject({ created: 3, errors: [] });
      expect(await itemsOf(tx, theatre.id)).toMatchObject([
        { name: "A", category_id: leaf, department_id: theatre.departments.sound, status: "on_stage" },
        { name: "B", category_id: leaf, department_id: theatre.departments.light },
        { name: "C", category_id: categoryId, department_id: theatre.departments.light },
      ]);
      expect(stage).toBeDefined();
    }),
  );

  it(
    "keeps a head of department to the own categories and things",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const sound = await makeCategory(theatre, {
        name: "Sound",
        code: "snd",
        department_id: theatre.departments.sound,
      });
      await makeItem(theatre, { name: "Foreign", category_id: sound, inventory_number: "S-1" });
      const head = theatre.callers.department_head;
      const text = "name,category,inventory_number,model\nOwn,light,,\nMicrophone,snd,,\nForeign,,S-1,changed\n";
      const report = await run(importItems, head, { file: csvFile(text), category_id: categoryId });
      expect(report).toMatchObject({ created: 1, failed: 2 });
      expect(report.errors.map(({ row, column }) => [row, column])).toEqual([
        [3, "category"],
        [4, "category"],
      ]);
      expect(await itemsOf(tx, theatre.id)).toMatchObject([{ name: "Own" }, { name: "Foreign", model: null }]);
      for (const role of ["department_staff", "assistant_director", "actor"] as const)
        await expect(run(importItems, theatre.callers[role], { file: csvFile(text) })).rejects.toMatchObject({
          code: "FORBIDDEN",
        });
    }),
  );

  it(
    "takes a mapping of the caller, and says what is wrong with one",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const file = () => csvFile("Was;Wie breit\nLampe;10");
      const bring = (mapping: unknown) => run(importItems, theatre.callers.admin, { file: file(), category_id: categoryId, mapping });
      const report = await bring(JSON.stringify({ name: "Was", width: { column: "Wie breit", unit: "in" }, unit: { default: "St" } }));
      expect(report).toMatchObject({ created: 1, mapping: { unit: { column: null, default: "St" } } });
      expect(await itemsOf(tx, theatre.id)).toMatchObject([{ name: "Lampe", width: "25.40", unit: "St" }]);
      for (const bad of ["{", "[]", '{"name": "Nope"}', '{"status": "Was"}', '{"name": {"columns": 1}}', { name: 7 }])
        await expect(bring(bad)).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
    }),
  );

  it(
    "reads a workbook as it reads a text",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const book = new Excel.Workbook();
      const sheet = book.addWorksheet("Лист1");
      sheet.addRow(["Наименование", "Вес, кг", "Дата покупки", "Инв. №", "Power"]);
      sheet.addRow(["Прожектор", 0.1 + 0.2, new Date(Date.UTC(2020, 1, 29)), 1234, { formula: "B2*10", result: 3 }]);
      const file = new File([await book.xlsx.writeBuffer()], "таблица.xlsx");
      const report = await run(importItems, theatre.callers.admin, { file, category_id: categoryId });
      expect(report).toMatchObject({ created: 1, errors: [] });
      expect(await itemsOf(tx, theatre.id)).toMatchObject([
        {
          name: "Прожектор",
          weight: "0.300",
          purchase_date: "2020-02-29",
          inventory_number: "1234",
          custom_fields: { power_w: 3 },
        },
      ]);
    }),
  );

  it.each(readdirSync("tests/fixtures/xlsx"))("%s is imported or clearly refused", (name) =>
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const file = new File([new Uint8Array(readFileSync(`tests/fixtures/xlsx/${name}`))], name);
      const outcome = await run(importItems, theatre.callers.admin, {
        file,
        category_id: categoryId,
        dry_run: true,
      }).then(
        (report) => report.total,
        (error: { code: string }) => error.code,
      );
      expect(typeof outcome === "number" ? "VALIDATION_ERROR" : outcome).toBe("VALIDATION_ERROR");
    })(),
  );

  it(
    "refuses empty files, junk and files that are too big",
    rolledBack(async (tx) => {
      const { theatre } = await makeLightHouse(tx);
      const bring = (content: BlobPart) => run(importItems, theatre.callers.admin, { file: new File([content], "x") });
      const reason = (reason: string) => ({ details: { fields: { file: [reason] } } });
      await expect(bring("")).rejects.toMatchObject(reason("inventory.import_empty"));
      await expect(bring("name\n")).rejects.toMatchObject(reason("inventory.import_empty"));
      await expect(bring(new Uint8Array(100))).rejects.toMatchObject(reason("issue.file_unreadable"));
      await expect(bring(new Uint8Array(20 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: "PAYLOAD_TOO_LARGE" });
      await expect(run(importItems, theatre.callers.admin, { file: "text" })).rejects.toMatchObject({
        code: "VALIDATION_ERROR",
      });
    }),
  );

  it(
    "leaves thousands of rows to a job, and reports only so many errors",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const lines = Array.from({ length: 2500 }, (_, row) => `Lamp ${row % 2 ? row : ""},${row % 2 ? "" : "wide"}`);
      const text = `name,width\n${lines.join("\n")}`;
      const bring = (more: object) => run(importItems, theatre.callers.admin, { file: csvFile(text), category_id: categoryId, ...more });
      expect(await bring({ dry_run: true })).toMatchObject({ id: null, total: 2500, created: 1250, failed: 1250 });
      const { id } = await bring({});
      while ((await run(executeImportPart, theatre.system, { run_id: id ?? "" })).is_left);
      const report = await run(getImportRun, theatre.callers.admin, { id: id ?? "" });
      expect(report).toMatchObject({ total: 2500, created: 1250, failed: 1250 });
      expect(report.errors).toHaveLength(1000);
      expect(report.preview).toHaveLength(50);
      expect(new Set((await itemsOf(tx, theatre.id)).map((item) => item.inventory_number)).size).toBe(1250);
    }),
  );
});
