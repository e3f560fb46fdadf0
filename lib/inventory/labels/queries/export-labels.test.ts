import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Caller } from "@/lib/core/context";
import { run } from "@/lib/core/operation";
import { exportLabels } from "@/lib/inventory/labels/queries/export-labels";
import { previewLabels } from "@/lib/inventory/labels/queries/preview-labels";
import { makeCategory, makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

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

  it("are of what a filter finds, and of places", async () => {
    expect(await pagesOf({ layout: "roll-50x30", q: "LX-0002" })).toHaveLength(1);
    expect(await pagesOf({ layout: "roll-50x30", kind: "place" })).toHaveLength(2);
  });

  it("embed the typeface, so that Russian prints anywhere", async () => {
    const file = await run(exportLabels, admin, { layout: "roll-62x29", ids: [ids["СВ-0003"]] });
    const bytes = await buffer(await file.open());
    expect(bytes.toString("latin1")).toMatch(/\/BaseFont \/[A-Z]{6}\+PTSans-Bold/);
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
