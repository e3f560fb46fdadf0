import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import type { Caller } from "@/lib/core/context";
import { run } from "@/lib/core/operation";
import { deleteItem } from "@/lib/inventory/commands/delete-item";
import { exportLabels } from "@/lib/inventory/labels/queries/export-labels";
import { previewLabels } from "@/lib/inventory/labels/queries/preview-labels";
import { makeCategory, makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";
import { pdfText } from "@/tests/support/pdf-text";

let theatre: TestTheatre;
let admin: Caller;
const ids: Record<string, string> = {};

beforeAll(async () => {
  theatre = await makeTheatre();
  admin = theatre.callers.admin;
  const category = await makeCategory(theatre, { department_id: theatre.departments.light });
  ids.store = await makeLocation(theatre, { name: "Склад", code: "S1" });
  ids.nameless = await makeLocation(theatre, { name: "Полка без кода" });
  for (const number of ["LX-0001", "LX-0002", "СВ-0003"])
    ids[number] = (
      await makeItem(theatre, {
        category_id: category,
        location_id: ids.store,
        inventory_number: number,
        name: "Прожектор Source Four 26°",
      })
    ).id;
  ids.cable = (await makeItem(theatre, { category_id: category, location_id: ids.store, inventory_number: "К-1", quantity: "7" })).id;
});

/** Sizes of the pages in points, as the PDF says them. */
async function pagesOf(input: object, caller = admin): Promise<string[]> {
  const file = await run(exportLabels, caller, input);
  const text = (await buffer(await file.open())).toString("latin1");
  expect(text.startsWith("%PDF-")).toBe(true);
  expect(text.length).toBe(file.size);
  return [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, width, height]) => `${Number(width).toFixed(1)}×${Number(height).toFixed(1)}`,
  );
}

describe("labels as a PDF", () => {
  it("are as large as the roll, one a page", async () => {
    expect(await pagesOf({ layout: "roll-62x29" })).toEqual(Array(4).fill("175.7×82.2"));
    expect(await pagesOf({ layout: "roll-25x25", ids: [ids["LX-0001"]] })).toEqual(["70.9×70.9"]);
    expect(await pagesOf({ layout: "roll-62x100", ids: [ids["LX-0001"]] })).toEqual(["175.7×283.5"]);
  });

  it("stand on sheets of A4 and Letter", async () => {
    expect(await pagesOf({ layout: "a4-65" })).toEqual(["595.3×841.9"]);
    expect(await pagesOf({ layout: "letter-30" })).toEqual(["612.0×792.0"]);
  });

  it("begin where a sheet is used up, and are as many as the pieces", async () => {
    expect(await pagesOf({ layout: "a4-14", skip: 12 })).toHaveLength(2);
    expect(await pagesOf({ layout: "roll-50x30", copies: "quantity", ids: [ids.cable] })).toHaveLength(7);
    expect(await pagesOf({ layout: "roll-50x30", copies: "2" })).toHaveLength(8);
  });

  it("are of what conditions on the fields of a category find; of a field that it has not, nothing is printed", async () => {
    const own = await makeTheatre();
    await makeLocation(own);
    const custom_field_defs = [{ key: "plug", label: "Разъём", type: "choice" as const, choices: ["5-pin, male", "3-pin"] }];
    const category_id = await makeCategory(own, { custom_field_defs });
    for (const plug of ["5-pin, male", "3-pin"]) await makeItem(own, { category_id, custom_fields: { plug } });
    const print = (conditions: object) => pagesOf({ layout: "roll-50x30", category_id, ...conditions }, own.callers.admin);
    expect(await print({})).toHaveLength(2);
    expect(await print({ "field.plug": "5-pin, male" })).toHaveLength(1);
    expect(await print({ "field.plug": ["5-pin, male", "3-pin"] })).toHaveLength(2);
    await expect(print({ "field.length": "5" })).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
  });

  it("are of what a filter finds, and of places", async () => {
    expect(await pagesOf({ layout: "roll-50x30", q: "LX-0002" })).toHaveLength(1);
    expect(await pagesOf({ layout: "roll-50x30", kind: "place" })).toHaveLength(2);
  });

  it("embed the typeface, so that Russian prints anywhere", async () => {
    const file = await run(exportLabels, admin, { layout: "roll-62x29", ids: [ids["СВ-0003"]] });
    const bytes = await buffer(await file.open());
    expect(bytes.toString("latin1")).toMatch(/\/BaseFont \/[A-Z]{6}\+PTSans-Bold/);
  });

  it.each(["Әдебиет қоры, өңүү", "Łódź, čeština, őrült, 500 ₽", "Стол № 5, 26°, “Café”"])("have every letter of «%s»", async (name) => {
    const { id } = await makeItem(theatre, { name, location_id: ids.store, inventory_number: `Қ-${name.length}` });
    const file = await run(exportLabels, admin, { layout: "roll-62x100", ids: [id] });
    const text = pdfText(await buffer(await file.open()));
    expect(text).toContain(`Қ-${name.length}`);
    for (const word of name.split(" ")) expect(text).toContain(word);
    await run(deleteItem, admin, { id });
  });

  it("come quickly by the hundred", async () => {
    const started = performance.now();
    expect((await pagesOf({ layout: "a4-65", copies: 50, ids: [ids["LX-0001"], ids["LX-0002"], ids["СВ-0003"]] })).length).toBe(3);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it("are refused where there are none, too many, or somebody may not see them", async () => {
    const other = await makeTheatre();
    await expect(pagesOf({ ids: [ids["LX-0001"]] }, other.callers.admin)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(pagesOf({}, theatre.callers.actor)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(pagesOf({ layout: "a4-3" })).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
    await makeItem(theatre, { location_id: ids.store, quantity: "9000", name: "Болт М8" });
    await expect(pagesOf({ copies: "quantity" })).rejects.toMatchObject({ code: "VALIDATION_ERROR", reason: "labels.too_many" });
  });
});

/** Prints a PDF to pictures and to text as a printer driver would, and reads the codes in it as a phone would. */
async function readPrint(input: object): Promise<{ codes: string[]; text: string }> {
  const file = await run(exportLabels, admin, input);
  const folder = await mkdtemp(path.join(tmpdir(), "labels-"));
  try {
    const pdf = path.join(folder, "labels.pdf");
    await writeFile(pdf, await buffer(await file.open()));
    const { stdout } = await promisify(execFile)("pdftotext", ["-layout", pdf, "-"]);
    await promisify(execFile)("pdftoppm", ["-r", "300", "-gray", "-png", pdf, path.join(folder, "page")]);
    const pages = (await readdir(folder)).filter((name) => name.endsWith(".png")).toSorted();
    const found = await Promise.all(
      pages.map(async (name) => readBarcodes(new Blob([await readFile(path.join(folder, name))]), { formats: ["QRCode"] })),
    );
    return { codes: found.flat().map((code) => code.text), text: stdout };
  } finally {
    await rm(folder, { recursive: true });
  }
}

beforeAll(async () => {
  const wasm = await readFile("node_modules/zxing-wasm/dist/reader/zxing_reader.wasm");
  await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer as ArrayBuffer }, fireImmediately: true });
});

/** Debian: poppler-utils. */
const hasPoppler = await promisify(execFile)("pdftoppm", ["-v"]).then(
  () => true,
  () => false,
);

describe.runIf(hasPoppler)("a print", () => {
  it.each(["a4-21", "roll-62x29", "roll-25x25"])("of %s reads back, code and number", async (layout) => {
    const { codes, text } = await readPrint({ layout, ids: [ids["LX-0001"], ids["СВ-0003"]] });
    expect(codes.toSorted()).toEqual([expect.stringMatching(/\/s\/%D0%A1%D0%92-0003$/), expect.stringMatching(/\/s\/LX-0001$/)]);
    expect(text).toContain("LX-0001");
    expect(text).toContain("СВ-0003");
  });

  it("of a full sheet has every code once", async () => {
    const { codes } = await readPrint({ layout: "a4-65", ids: [ids["LX-0001"]], copies: 50 });
    expect(codes).toHaveLength(50);
  });
});

describe("the preview", () => {
  it("is the first page with the fields that were chosen", async () => {
    const preview = await run(previewLabels, admin, {
      layout: "a4-21",
      ids: [ids["LX-0001"], ids["СВ-0003"]],
      fields: "name,place",
      skip: "3",
    });
    expect(preview).toMatchObject({ total: 2, pages: 1 });
    const texts = preview.labels.map(({ drawing }) => drawing.lines.map((line) => line.text));
    expect(texts.map(([number]) => number)).toEqual(["СВ-0003", "LX-0001"]);
    expect(texts[0]).toContain("Склад");
    expect(texts[0]).not.toContain(admin.actor.theatre?.name);
  });

  it("says how many it would be where they are too many", async () => {
    await makeItem(theatre, { location_id: ids.store, quantity: "9000", name: "Гайка М8" });
    expect((await run(previewLabels, admin, { copies: "quantity" })).total).toBe(5001);
  });

  it("writes the name of a place that has no code", async () => {
    const preview = await run(previewLabels, admin, { kind: "place", ids: [ids.nameless], layout: "roll-62x29" });
    expect(preview.labels[0]?.drawing.lines[0]?.text).toBe("Полка без кода");
  });
});
