import { expect, it } from "vitest";
import { type Filter, filterWords } from "@/components/data-table/filter";

const power: Filter = { name: "power", label: "Power", kind: "range", unit: "W" };
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, " ");
const said = (filter: Filter, search: string, locale: string) => plain(filterWords(filter, new URLSearchParams(search), locale));

it("writes figures of a range by the language", () => {
  expect(said(power, "power.min=2000", "ru")).toBe("≥ 2 000 W");
  expect(said(power, "power.min=0.5&power.max=2.5", "ru")).toBe("0,5–2,5 W");
  expect(said(power, "power.max=2000", "en")).toBe("≤ 2,000 W");
  expect(said(power, "power.min=many", "en")).toBe("≥ many W");
});

it("writes days by the language, and nothing where nothing is set", () => {
  expect(said({ name: "done", label: "Done", kind: "days" }, "done.min=2026-11-30", "ru")).toBe("≥ 30.11.2026");
  expect(said({ name: "before", label: "Before", kind: "date" }, "before=2026-11-30", "en")).toBe("30/11/2026");
  expect(said(power, "", "en")).toBe("");
});
