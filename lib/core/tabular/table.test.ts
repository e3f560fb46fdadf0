import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import Excel from "exceljs";
import { describe, expect, it } from "vitest";
import type { TableRow } from "@/lib/core/tabular/cell";
import { readTable } from "@/lib/core/tabular/table";

async function read(content: Buffer | string): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of readTable(Buffer.from(content as string))) rows.push(row);
  return rows;
}

const cells = async (content: Buffer | string) => (await read(content)).map((row) => row.cells);
const refusal = (reason: string) => ({ code: "VALIDATION_ERROR", details: { fields: { file: [reason] } } });

function utf16(text: string, isBig = false): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return isBig ? bytes.swap16() : bytes;
}

/** «Имя;Вес» in Windows-1251. */
const windows1251 = Buffer.from([0xc8, 0xec, 0xff, 0x3b, 0xc2, 0xe5, 0xf1, 0x0a, 0xb8, 0xe6, 0x3b, 0x31, 0x2c, 0x35]);

describe("text", () => {
  const table = "Имя;Вес\nёж;1,5\n";
  const expected = [
    ["Имя", "Вес"],
    ["ёж", "1,5"],
  ];

  it.each([
    ["UTF-8", Buffer.from(table)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${table}`)],
    ["UTF-16 LE with a mark", utf16(`\ufeff${table}`)],
    ["UTF-16 BE with a mark", utf16(`\ufeff${table}`, true)],
    ["UTF-16 LE", utf16(table)],
    ["UTF-16 BE", utf16(table, true)],
    ["Windows-1251", windows1251],
  ])("%s", async (_name, bytes) => expect(await cells(bytes)).toEqual(expected));

  it.each([
    ["commas", "a,b\n1,2"],
    ["semicolons, with commas in the values", "a;b\n1;2"],
    ["tabs", "a\tb\n1\t2"],
    ["the line that Excel writes", "sep=|\na|b\n1|2"],
    ["old Macintosh line ends", "a,b\r1,2"],
  ])("finds out %s", async (_name, text) => {
    expect(await cells(text)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  it("keeps cells of several lines, doubled quotes and stray quotes, and counts rows as a spreadsheet", async () => {
    expect(await read('a,b\n"one\ntwo","say ""hi"""\n\n19" rack,x\n')).toEqual([
      { number: 1, cells: ["a", "b"] },
      { number: 2, cells: ["one\ntwo", 'say "hi"'] },
      { number: 4, cells: ['19" rack', "x"] },
    ]);
  });

  it("names the row where a quote is never closed", async () => {
    await expect(read('a,b\n1,2\n"open,3\n4,5')).rejects.toMatchObject({
      ...refusal("issue.file_broken_row"),
      values: { row: 3 },
    });
  });

  it("reads a header without delimiters as one column", async () => {
    expect(await cells("Name\nLamp")).toEqual([["Name"], ["Lamp"]]);
  });
});

describe("workbooks", () => {
  const folder = "tests/fixtures/xlsx";
  const counts: Record<string, number | string> = {
    "1904.xlsx": 1,
    "bogus-defined-name.xlsx": 1,
    "dateIssue.xlsx": 2,
    "duplicateRowTest.xlsx": 0,
    "fibonacci.xlsx": 19,
    "formulas.xlsx": 2,
    "gold.xlsx": 6,
    "google-sheets.xlsx": 3,
    "images.xlsx": 0,
    "invalid-xml.xlsx": "issue.file_unreadable",
    "libre-calc-as-excel-2007-365.xlsx": 3,
    "libre-calc-as-office-open-xml-spreadsheet.xlsx": 3,
    "many-columns.xlsx": 2,
    "missing-bits.xlsx": 1,
    "shared_string_with_escape.xlsx": 1,
    "test-issue-1575.xlsx": 3,
    "test-issue-163.xlsx": 3,
    "test-issue-176.xlsx": 4,
    "test-row-styles.xlsx": 38,
  };

  it.each(readdirSync(folder))("%s is read or clearly refused", async (name) => {
    const known = counts[name];
    const attempt = read(readFileSync(path.join(folder, name)));
    if (typeof known === "string") await expect(attempt).rejects.toMatchObject(refusal(known));
    else expect(await attempt).toHaveLength(known ?? Number.NaN);
  });

  async function workbook(fill: (book: Excel.Workbook) => void): Promise<Buffer> {
    const book = new Excel.Workbook();
    fill(book);
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  it("gives results of formulas, dates, rich text and flags as values", async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet("Лист");
      sheet.addRow([
        { formula: "1+1", result: 2 },
        new Date(Date.UTC(2026, 10, 20)),
        new Date(Date.UTC(2026, 10, 20, 19, 30)),
        { richText: [{ text: "Про" }, { text: "жектор" }] },
        true,
        { text: "site", hyperlink: "https://example.org" },
        { error: "#N/A" },
        null,
        0.1,
      ]);
      const dated = sheet.addRow([{ formula: "TODAY()", result: 46_346 }]);
      dated.getCell(1).numFmt = "dd.mm.yyyy";
    });
    expect(await cells(bytes)).toEqual([
      [2, "2026-11-20", "2026-11-20T19:30:00", "Прожектор", true, "site", "#N/A", null, 0.1],
      ["2026-11-20"],
    ]);
  });

  it("reads the first sheet that is shown", async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet("Hidden", { state: "hidden" }).addRow(["no"]);
      book.addWorksheet("Shown").addRow(["yes"]);
    });
    expect(await cells(bytes)).toEqual([["yes"]]);
  });

  it("breaks no letter that lies across two chunks", async () => {
    // Without letters beyond the first plane: the writer of exceljs itself breaks those.
    const line = "Прожектор заливной, ёмкий ”№ ".repeat(3);
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet("Big");
      for (let row = 0; row < 3000; row++) sheet.addRow([`${line}${row}`]);
    });
    const rows = await cells(bytes);
    expect(rows).toHaveLength(3000);
    for (const [row, found] of rows.entries()) expect(found[0]).toBe(`${line}${row}`);
  });
});

/** An archive of one sheet, packed by hand. */
function archive(name: string, packed: Buffer, flags = 0): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(flags, 8);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

describe("what is no table", () => {
  const sheet = "xl/worksheets/sheet1.xml";

  it("refuses an archive that is larger inside than it may be", async () => {
    const bomb = archive(sheet, deflateRawSync(Buffer.alloc(200 * 1024 * 1024, " "), { level: 9 }));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    await expect(read(bomb)).rejects.toMatchObject(refusal("issue.file_swollen"));
  });

  it.each([
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ["an archive cut in half", archive(sheet, deflateRawSync("<worksheet/>")).subarray(0, 60)],
    ["an archive of something else", archive("word/document.xml", deflateRawSync("<document/>"))],
    ["an archive whose content is no deflate", archive(sheet, Buffer.from("not packed at all"))],
    ["a sheet that is no XML", archive(sheet, deflateRawSync("<worksheet><sheetData><row"))],
    ["two letters", Buffer.from("PK")],
    ["zeros", Buffer.alloc(5000)],
  ])("refuses or reads as nothing: %s", async (_name, bytes) => {
    const outcome = await read(bytes).then(
      (rows) => rows.length,
      (error: unknown) => error,
    );
    if (outcome !== 0) expect(outcome).toMatchObject(refusal("issue.file_unreadable"));
  });

  it("says of an old or protected workbook what it is", async () => {
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await expect(read(old)).rejects.toMatchObject(refusal("issue.file_old_workbook"));
    await expect(read(archive(sheet, deflateRawSync("<worksheet/>"), 1))).rejects.toMatchObject(refusal("issue.file_old_workbook"));
  });

  it("reads an empty file as no rows", async () => expect(await read("")).toEqual([]));
});
