import { expect, it } from "vitest";
import { fieldNumber, normalizeNumber } from "@/components/form/parse-number";

it.each(["ru", "en"])("reads back what a field shows of a number: %s", (locale) => {
  for (const value of ["84000.5", "1204", "2.5", "0.125", "-3"]) expect(normalizeNumber(fieldNumber(value, locale))).toBe(value);
});

it("shows a number by the language, and what is none as it is", () => {
  expect([fieldNumber("84000.50", "ru"), fieldNumber("84000.50", "en")]).toEqual(["84000,5", "84000.5"]);
  expect([fieldNumber("", "en"), fieldNumber("many", "en")]).toEqual(["", "many"]);
});
