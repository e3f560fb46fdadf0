import { describe, expect, it } from "vitest";
import { isLocale, isTheme, negotiateLocale } from "@/lib/core/locale";

describe("negotiateLocale", () => {
  it.each([
    ["en", "en"],
    ["EN-gb", "en"],
    ["de, en;q=0.5, ru;q=0.4", "en"],
    ["en;q=0.3, ru;q=0.9", "ru"],
    ["ru;q=0, en;q=0.1", "en"],
    ["en, ru", "en"],
    ["en; q=0.5, ru; q=0.8", "ru"],
    ["*", "ru"],
    ["de", "ru"],
    ["", "ru"],
    [null, "ru"],
    [undefined, "ru"],
    ["en;q=nonsense", "en"],
    [";;;,,,q=1", "ru"],
  ])("%s gives %s", (header, expected) => expect(negotiateLocale(header)).toBe(expected));
});

it("knows its own languages and themes, and nothing that merely looks like one", () => {
  expect(["ru", "en", "de", "", undefined, 1].map(isLocale)).toEqual([true, true, false, false, false, false]);
  expect(["house", "work", "blackout", "toString", null].map(isTheme)).toEqual([true, true, true, false, false]);
});
