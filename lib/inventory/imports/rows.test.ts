import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Transaction } from "@/db/client";
import { inventoryItems, tags } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { importItems } from "@/lib/inventory/commands/import-items";
import { listItems } from "@/lib/inventory/queries/list-items";
import { csvFile, makeCategory, makeItem, makeLightHouse, makeLocation } from "@/tests/factories/inventory";
import { auditOf, makeTheatre, type TestTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

const itemsOf = (tx: Transaction, theatreId: string) =>
  tx.select().from(inventoryItems).where(eq(inventoryItems.theatre_id, theatreId)).orderBy(inventoryItems.inventory_number);

describe("rows of an import", () => {
  it(
    "writes over no thing of another maker that has the same serial number, and keeps how a thing is tracked",
    rolledBack(async (tx) => {
      const { theatre, categoryId, store } = await makeLightHouse(tx);
      const { admin } = theatre.callers;
      const microphone = { name: "Microphone", manufacturer: "Shure", serial_number: "3", tracking: "serial", location_id: store };
      const { inventory_number } = await makeItem(theatre, { ...microphone, category_id: categoryId });
      const send = (text: string) => run(importItems, admin, { file: csvFile(text), category_id: categoryId });
      const refused = await send("name,manufacturer,serial number\nLamp,Robert Juliat,3\n");
      expect(refused).toMatchObject({ created: 0, updated: 0, failed: 1, errors: [{ column: "serial number" }] });
      expect(refused.errors[0]?.message).toContain(inventory_number);
      expect(await send("name,manufacturer,serial number\nMicrophone 3,SHURE,3\n")).toMatchObject({ updated: 1, failed: 0 });
      expect(await send(`inventory number,tracking\n${inventory_number},by quantity\n`)).toMatchObject({ failed: 1, updated: 0 });
      expect(await send("name,tracking,quantity\nPair,by piece,2\n")).toMatchObject({ failed: 1, created: 0 });
      expect(await send("name,tracking\nLamp,sideways\n")).toMatchObject({ failed: 1, created: 0 });
      expect(await send("name,tracking\nLamp,by piece\nGel,by quantity\n")).toMatchObject({ created: 2 });
      expect((await itemsOf(tx, theatre.id)).map(({ name, tracking }) => [name, tracking])).toEqual([
        ["Microphone 3", "serial"],
        ["Lamp", "serial"],
        ["Gel", "quantity"],
      ]);
    }),
  );

  it(
    "knows an item by number, by serial number, or by maker, model and name",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const { admin } = theatre.callers;
      const bring = (text: string) => run(importItems, admin, { file: csvFile(text), category_id: categoryId });
      const head = "name,manufacturer,model,serial_number,inventory_number\n";
      const text = `${head}Lamp,M,X,,\nLamp,M,X,S1,\nLamp,M,Y,,\nLamp,M,X,,N7\n`;
      expect(await bring(text)).toMatchObject({ created: 4, failed: 0 });
      const again = await bring(text.replace("Lamp,M,X,S1,", "Renamed,M,X,S1,"));
      expect(again).toMatchObject({ created: 0, updated: 1, unchanged: 2, failed: 1 });
      expect(again.errors).toEqual([{ row: 2, column: "name", message: expect.stringContaining("Several items") as string }]);
    }),
  );

  it(
    "gives no number that a later row of the file brings itself",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const text = "name,inventory_number\nA,\nB,LX-0001\nC,";
      const report = await run(importItems, theatre.callers.admin, { file: csvFile(text), category_id: categoryId });
      expect(report).toMatchObject({ created: 3, failed: 0 });
      expect((await itemsOf(tx, theatre.id)).map((item) => [item.name, item.inventory_number])).toEqual([
        ["B", "LX-0001"],
        ["A", "LX-0002"],
        ["C", "LX-0003"],
      ]);
    }),
  );
});

async function makeTag(tx: Transaction, theatre: TestTheatre, name: string, parentId?: string) {
  const id = newId();
  await tx.insert(tags).values({ id, theatre_id: theatre.id, name, parent_id: parentId });
  return id;
}

async function tagsOf(theatre: TestTheatre): Promise<Record<string, string[]>> {
  const { items } = await run(listItems, theatre.callers.admin, {});
  return Object.fromEntries(items.map((item) => [item.name, item.tags.map(({ name }) => name)]));
}

describe("tags of an import", () => {
  it(
    "are given by name or path, taken off where the row no longer has them, and stay where it says nothing",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const { admin } = theatre.callers;
      await makeTag(tx, theatre, "Kostroma", await makeTag(tx, theatre, "Tour"));
      await makeTag(tx, theatre, "Hamlet, 2024");
      const bring = (rows: string, more: object = {}) =>
        run(importItems, admin, { file: csvFile(`name;Tags\n${rows}`), category_id: categoryId, ...more });
      const rows = "A;tour › kostroma, Hamlet, 2024\nB;KOSTROMA\nC;\nD;Tour, tour ,";
      expect(await bring(rows)).toMatchObject({ created: 4, errors: [], mapping: { tags: { column: "Tags" } } });
      const first = { A: ["Hamlet, 2024", "Kostroma"], B: ["Kostroma"], C: [], D: ["Tour"] };
      expect(await tagsOf(theatre)).toEqual(first);
      expect(await bring("A;Kostroma, Hamlet, 2024\nB;Kostroma\nC;\nD;Tour")).toMatchObject({ unchanged: 4 });
      const changed = "A;Tour\nB;\nC;Tour > Kostroma, Tour\nD;Tour";
      const trial = await bring(changed, { dry_run: true });
      expect(trial).toMatchObject({ updated: 2, unchanged: 2 });
      expect(trial.preview[0]?.changes).toEqual([{ field: "tags", before: "Hamlet, 2024, Kostroma", after: "Tour" }]);
      expect(await tagsOf(theatre)).toEqual(first);
      expect(await bring(changed)).toMatchObject({ updated: 2, unchanged: 2 });
      expect(await tagsOf(theatre)).toEqual({ A: ["Tour"], B: ["Kostroma"], C: ["Tour", "Kostroma"], D: ["Tour"] });
      expect(await auditOf(theatre, "item.updated")).toMatchObject([
        { before: { tags: [{ name: "Hamlet, 2024" }, { name: "Kostroma" }] }, after: { tags: [{ name: "Tour" }] } },
        { before: { tags: [] }, after: { tags: [{ name: "Kostroma" }, { name: "Tour" }] } },
      ]);
    }),
  );

  it(
    "that nobody made, or that another house made, fail their row by name in either language",
    rolledBack(async (tx) => {
      const { theatre, categoryId } = await makeLightHouse(tx);
      const other = await makeTheatre(tx);
      await makeTag(tx, theatre, "Tour");
      await makeTag(tx, other, "Foreign");
      const many = Array.from({ length: 51 }, (_, index) => `T${index}`).join(",");
      const text = `name;метки\nA;Tour, Foreign; B\nB;Tour\nC;"Foreign\n, Nowhere, foreign"\nD;${many}`;
      const bring = (locale: "ru" | "en") =>
        run(importItems, { ...theatre.callers.admin, locale }, { file: csvFile(text), category_id: categoryId, dry_run: true });
      const ru = await bring("ru");
      expect(ru).toMatchObject({ created: 1, failed: 3 });
      const unknown = (tag: string) => `Такой метки нет: ${tag}. Заведите её среди меток и проверьте ещё раз.`;
      expect(ru.errors).toEqual([
        { row: 2, column: "метки", message: unknown("Foreign") },
        { row: 4, column: "метки", message: unknown("Foreign") },
        { row: 4, column: "метки", message: unknown("Nowhere") },
        { row: 4, column: "метки", message: unknown("foreign") },
        { row: 5, column: "метки", message: "У предмета бывает не больше 50 меток." },
      ]);
      expect((await bring("en")).errors[0]?.message).toBe("There is no such tag: Foreign. Add it among the tags and check again.");
    }),
  );
});

it("lets one of two imports at once find what the other brought", async () => {
  const theatre = await makeTheatre();
  const categoryId = await makeCategory(theatre);
  await makeLocation(theatre);
  const bring = () => run(importItems, theatre.callers.admin, { file: csvFile("name\nA\nB\nC"), category_id: categoryId });
  const reports = await Promise.all([bring(), bring(), bring()]);
  expect(reports.map(({ created, unchanged }) => `${created} ${unchanged}`).toSorted()).toEqual(["0 3", "0 3", "3 0"]);
});
