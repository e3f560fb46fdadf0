import { buffer } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Locale } from "@/lib/core/locale";
import { run } from "@/lib/core/operation";
import { exportAct } from "@/lib/inventory/acts/queries/export-act";
import { moveItems } from "@/lib/inventory/movements/commands/move-items";
import { reverseBatch } from "@/lib/inventory/movements/commands/reverse-batch";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";
import { pdfText } from "@/tests/support/pdf-text";

let theatre: TestTheatre;
let store: string;
let stage: string;
beforeAll(async () => {
  theatre = await makeTheatre();
  store = await makeLocation(theatre, { name: "Склад" });
  stage = await makeLocation(theatre, { name: "Сцена", type: "stage" });
});

async function paper(id: string, locale: Locale) {
  const file = await run(exportAct, { ...theatre.callers.admin, locale }, { id });
  const bytes = await buffer(await file.open());
  expect(bytes.length).toBe(file.size);
  return { file, text: pdfText(bytes) };
}

const act = (input: object) => run(moveItems, theatre.callers.admin, input);

describe("an act on paper", () => {
  it("names itself, what moved, from where to where, and who signs, in the reader's language", async () => {
    const cable = await makeItem(theatre, { name: "Кабель DMX «5 m»", unit: "м", quantity: "40", location_id: store });
    const issue = await act({ type: "issue", to_location_id: stage, comment: "Премьера", lines: [{ item_id: cable.id, quantity: "25" }] });
    const russian = await paper(issue.id, "ru");
    expect(russian.file).toMatchObject({ name: `Акт выдачи № ${issue.number}.pdf`, mimeType: "application/pdf" });
    for (const words of [`Акт выдачи № ${issue.number}`, "Кабель DMX «5 m»", cable.inventory_number, "Склад", "Сцена", "Премьера"])
      expect(russian.text).toContain(words);
    for (const words of ["25", "Сдал", "Принял", "Всего 1 наименование", "Редакция 1 · напечатано", "лист 1 из 1"])
      expect(russian.text).toContain(words);
    const english = await paper(issue.id, "en");
    for (const words of [`Act of issue No. ${issue.number}`, "Handed over", "Received"]) expect(english.text).toContain(words);
  });

  it("is signed by a commission where something is written off", async () => {
    const lamp = await makeItem(theatre, { name: "Лампа", location_id: store });
    const writeOff = await act({ type: "write_off", lines: [{ item_id: lamp.id }] });
    const { text } = await paper(writeOff.id, "ru");
    for (const words of ["Акт списания", "Председатель комиссии", "Член комиссии", "Материально ответственное лицо"])
      expect(text).toContain(words);
  });

  it("is another edition once it is taken back, and says by which act", async () => {
    const chair = await makeItem(theatre, { location_id: store });
    const issue = await act({ type: "issue", to_location_id: stage, lines: [{ item_id: chair.id }] });
    const reversal = await run(reverseBatch, theatre.callers.admin, { id: issue.id });
    const { text } = await paper(issue.id, "ru");
    expect(text).toContain("Редакция 2");
    expect(text).toContain(`Акт № ${reversal.number}`);
  });

  it("keeps a long number as it is, broken into its column without another sign in it", async () => {
    const numbers = ["ОСВ-ПРОФ-2024-000123", "ИНВ.2024/03.000123-АБВГДЕЖЗИЙКЛМНОПРСТ", "W".repeat(60)];
    const items = await Promise.all(
      numbers.map((inventory_number) => makeItem(theatre, { inventory_number, name: "Ткань тёмно-синяя, 300 г/м²", location_id: store })),
    );
    const { id } = await act({ type: "issue", to_location_id: stage, lines: items.map((item) => ({ item_id: item.id })) });
    const { text } = await paper(id, "ru");
    for (const number of numbers) expect(text).toContain(number);
    expect(text).not.toContain("--");
  });

  it("holds sixty lines on several sheets", async () => {
    const many = await Promise.all(Array.from({ length: 60 }, (_, n) => makeItem(theatre, { name: `Стул ${n}`, location_id: store })));
    const { text } = await paper(
      (await act({ type: "issue", to_location_id: stage, lines: many.map(({ id }) => ({ item_id: id })) })).id,
      "ru",
    );
    expect(text).toContain("Стул 59");
    expect(text).toContain("лист 2 из");
  });
});
