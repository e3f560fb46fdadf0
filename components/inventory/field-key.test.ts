import { expect, it } from "vitest";
import { fieldKey } from "@/components/inventory/field-key";

it.each([
  ["Мощность, Вт", "moschnost_vt"],
  ["DMX connector", "dmx_connector"],
  ["  2 лампы ", "lampy"],
  ["¿?", ""],
])("makes a key of %s", (label, key) => {
  expect(fieldKey(label)).toBe(key);
});
