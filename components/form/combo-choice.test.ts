import { expect, it } from "vitest";
import { optionsFor, typedChoice } from "@/components/form/combo-choice";

const options = [
  { value: "1", label: "Свет" },
  { value: "2", label: "Свет › Приборы тёплые", hint: "LX" },
  { value: "3", label: "Анна Ким" },
  { value: "4", label: "Анна Ким" },
];

it("takes a label that was typed out, in whatever case", () => {
  expect(typedChoice(options, "свет › приборы теплые ", "1")).toBe("2");
  expect(typedChoice(options, "свет › при", "1")).toBeUndefined();
});

it("keeps the chosen one of two that are called alike", () => {
  expect(typedChoice(options, "Анна Ким", "4")).toBe("4");
  expect(typedChoice(options, "Анна Ким", "1")).toBe("3");
});

it("shows what has the words in its label or hint", () => {
  expect(optionsFor(options, "lx свет").map(({ value }) => value)).toEqual(["2"]);
  expect(optionsFor(options, "")).toHaveLength(4);
});
