import { expect, it } from "vitest";
import { exportName, exportTable, type ExportColumn, type ExportFormat } from "@/lib/core/tabular/export";
import { readTable } from "@/lib/core/tabular/table";

interface Row {
  name: string;
  price: string | null;
  bought: string | null;
  at: Date;
}

const columns: ExportColumn<Row>[] = [
  { header: "Name", value: (row) => row.name },
  { header: "Price", type: "number", value: (row) => row.price },
  { header: "Bought", type: "day", value: (row) => row.bought },
  { header: "At", type: "instant", value: (row) => row.at },
];

const at = new Date("2026-11-24T21:30:00Z");
const rows: Row[] = [
  { name: "=cmd|' /C calc'!A0", price: "-12.50", bought: "2020-02-29", at },
  { name: '+7 900, "mobile"\nline', price: null, bought: null, at },
  { name: "_x0041_", price: "3.000", bought: null, at },
];

async function* batches() {
  yield rows.slice(0, 2);
  yield rows.slice(2);
}

async function bytesOf(format: ExportFormat, of: AsyncIterable<readonly Row[]> = batches()): Promise<Buffer> {
  const file = exportTable({ name: "a/b", format, sheet: "Items", zone: "Europe/Moscow", columns, batches: of });
  expect(file.name).toBe(`a b.${format}`);
  const parts: Buffer[] = [];
  for await (const part of await file.open()) parts.push(Buffer.from(part as Buffer));
  return Buffer.concat(parts);
}

async function cellsOf(bytes: Buffer) {
  const found = [];
  for await (const row of readTable(bytes)) found.push(row.cells);
  return found;
}

it("writes CSV by RFC 4180 for Excel: a mark, CRLF, quotes, and no formula", async () => {
  const text = (await bytesOf("csv")).toString("utf8");
  expect(text.startsWith("\uFEFFName,Price,Bought,At\r\n")).toBe(true);
  expect(text).toContain("'=cmd|' /C calc'!A0,-12.5,2020-02-29,2026-11-24T21:30:00.000Z\r\n");
  expect(text).toContain('"\'+7 900, ""mobile""\nline",,,');
});

it("writes a workbook whose numbers are numbers, whose days are days, and whose time is the theatre's", async () => {
  const [, first, second, third] = await cellsOf(await bytesOf("xlsx"));
  expect(first).toEqual(["=cmd|' /C calc'!A0", -12.5, "2020-02-29", "2026-11-25T00:30:00"]);
  expect(second?.[0]).toBe('+7 900, "mobile"\nline');
  expect(third).toEqual(["_x0041_", 3, null, "2026-11-25T00:30:00"]);
});

it("holds text and no formula in the workbook itself", async () => {
  const { default: Excel } = await import("exceljs");
  const book = new Excel.Workbook();
  await book.xlsx.load((await bytesOf("xlsx")) as never);
  const cell = book.worksheets[0]?.getCell("A2");
  expect(cell?.type).toBe(Excel.ValueType.String);
  expect(cell?.value).toBe("'=cmd|' /C calc'!A0");
});

it.each(["csv", "xlsx"] as const)("%s holds what is no number and no day as harmless text", async (format) => {
  async function* odd() {
    yield [{ name: "Cable", price: "220 V", bought: '=HYPERLINK("x")', at }];
  }
  const [, cells] = await cellsOf(await bytesOf(format, odd()));
  expect(cells?.slice(1, 3)).toEqual(["220 V", '=HYPERLINK("x")']);
  if (format === "csv") expect((await bytesOf(format, odd())).toString("utf8")).toContain(`"'=HYPERLINK(""x"")"`);
});

it.each(["csv", "xlsx"] as const)("%s breaks off when the rows do: nobody takes half a file for the whole", async (format) => {
  async function* broken() {
    yield rows;
    throw new Error("the database went away");
  }
  await expect(bytesOf(format, broken())).rejects.toThrow("the database went away");
});

it("is named by what, whose and when", () => {
  expect(exportName({ what: "Items", theatre: "Globe", at, zone: "Europe/Moscow" })).toBe("Items, Globe, 2026-11-25");
});
