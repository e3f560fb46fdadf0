import { describe, expect, it } from "vitest";
import { checkMessages } from "./messages";

function findings(ru: Record<string, unknown>, en: Record<string, unknown>): string[] {
  return checkMessages({ ru: { core: ru }, en: { core: en } }).map(({ file, message }) => `${file}: ${message}`);
}

describe("messages of two languages", () => {
  it("agree in keys and arguments", () => {
    const ru = { a: { b: "Всего {n, plural, one {# вещь} few {# вещи} many {# вещей} other {# вещи}} <b>тут</b>" } };
    const en = { a: { b: "{n, plural, one {# thing} other {# things}} <b>here</b>" } };
    expect(findings(ru, en)).toEqual([]);
  });

  it.each([
    ["a missing key", { a: "А", b: "Б" }, { a: "A" }, 'messages/en/core.json: lacks "b"'],
    ["another argument", { a: "А {n}" }, { a: "A {m}" }, "takes {"],
    ["a lost tag", { a: "<b>А</b>" }, { a: "A" }, "takes {"],
    ["broken ICU", { a: "А {" }, { a: "A" }, "no valid ICU"],
    ["a plural form that Russian needs", { a: "{n, plural, one {#} other {#}}" }, { a: "{n}" }, 'no form "few"'],
    ["nothing to read", { a: " " }, { a: "A" }, "is empty"],
  ])("are refused with %s", (_, ru, en, expected) => {
    expect(findings(ru, en).join("\n")).toContain(expected);
  });

  it("are refused when a module has one language", () => {
    expect(checkMessages({ ru: { core: { a: "А" } }, en: {} })).toHaveLength(1);
  });
});
