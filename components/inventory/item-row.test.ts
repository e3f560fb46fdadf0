import { expect, it } from "vitest";
import { itemRow, type Language } from "@/components/inventory/item-cells";
import { type ItemRow, sumOf } from "@/components/inventory/item-row";
import type { ItemLine } from "@/lib/inventory/schema";

const language: Language = {
  locale: "ru",
  kilogram: "кг",
  more: "+#",
  blocked: "проверка была #",
  yes: { true: "да", false: "нет" },
  today: "2026-11-24",
  defs: [],
};
const columns = ["maintenance_due_on", "inspection_due_on"] as const;
const row = (more: Partial<ItemLine>) =>
  itemRow(
    { id: "i", name: "Лебёдка", status: "in_stock", maintenance_due_on: null, inspection_due_on: null, ...more } as ItemLine,
    columns,
    language,
  );
const late = { maintenance_due_on: "2026-01-15", inspection_due_on: "2026-01-15" };

it("says how near the day of maintenance is, and why a thing may not be issued", () => {
  expect(row(late)).toMatchObject({ due: "overdue", alarm: "проверка была 15.01.2026", maintenance_due_on: "15.01.2026" });
  expect(row({ maintenance_due_on: "2026-12-01" })).toMatchObject({ due: "soon" });
  expect(row({ maintenance_due_on: "2027-12-01" }).due).toBeUndefined();
});

it("says nothing of the kind of what is written off", () => {
  const written = row({ ...late, status: "decommissioned" });
  for (const said of ["due", "alarm", ...columns]) expect(written).not.toHaveProperty(said);
});

it("sums up what is ticked, where it has one unit and is more than single things", () => {
  const row = (unit: string, amount?: number): ItemRow => ({ id: "i", name: "Cable", unit, ...(amount === undefined ? {} : { amount }) });
  expect(sumOf([row("шт"), row("шт", 12), row("шт", 1.5)], "ru")).toBe("14,5\u00A0шт");
  expect(sumOf([row("m", 240)], "en")).toBe("240\u00A0m");
  expect(sumOf([row("шт"), row("шт")], "ru")).toBeUndefined();
  expect(sumOf([row("шт", 2), row("m", 3)], "ru")).toBeUndefined();
});
