import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Transaction } from "@/db/client";
import { inventoryItems } from "@/db/schema";
import { run } from "@/lib/core/operation";
import { importItems } from "@/lib/inventory/commands/import-items";
import { csvFile, makeCategory, makeLightHouse, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

const itemsOf = (tx: Transaction, theatreId: string) =>
  tx.select().from(inventoryItems).where(eq(inventoryItems.theatre_id, theatreId)).orderBy(inventoryItems.inventory_number);

describe("rows of an import", () => {
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

it("lets one of two imports at once find what the other brought", async () => {
  const theatre = await makeTheatre();
  const categoryId = await makeCategory(theatre);
  await makeLocation(theatre);
  const bring = () => run(importItems, theatre.callers.admin, { file: csvFile("name\nA\nB\nC"), category_id: categoryId });
  const reports = await Promise.all([bring(), bring(), bring()]);
  expect(reports.map(({ created, unchanged }) => `${created} ${unchanged}`).toSorted()).toEqual(["0 3", "0 3", "3 0"]);
});
