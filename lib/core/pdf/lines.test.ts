import { expect, it } from "vitest";
import { brokenInto } from "@/lib/core/pdf/lines";

it.each([
  ["LX-0001", "LX-0001"],
  ["ОСВ-ПРОФ-2024-000123", "ОСВ-ПРОФ-|2024-|000123"],
  ["ИНВ.2024/03.000123", "ИНВ.2024/|03.000123"],
  ["ABCDEFGHIJKLMNOPQRSTUVW", "ABCDEFGHIJ|KLMNOPQRST|UVW"],
  ["Ткань тёмно-синяя, 300 г/м²", "Ткань|тёмно-|синяя, 300|г/м²"],
  ["один\nдва три четыре", "один|два три|четыре"],
  ["", ""],
])("breaks %s where it can be broken", (text, lines) => {
  expect(brokenInto(10, text, (line) => line.length)).toBe(lines.replaceAll("|", "\n"));
});
