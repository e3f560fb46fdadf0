import { describe, expect, it } from "vitest";
import { z } from "zod";
import { civilDate, decimal, flag, id, instantInput, integer, many, optional, text, version } from "@/lib/core/fields";

/** What a block makes of a value; the reason where it refuses. */
function read(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : `refused: ${parsed.error.issues[0]?.message}`;
}
const refused = expect.stringMatching(/^refused/);

describe("text", () => {
  it("is trimmed and not empty", () => {
    expect(read(text(10), "  lamp \n")).toBe("lamp");
    for (const value of ["", "   ", "\u00a0", 7, null, undefined, {}, "12345678901"]) expect(read(text(10), value)).toEqual(refused);
  });

  it.each([
    ["a NUL", "a\u0000b"],
    ["a high surrogate alone", "a\uD83Db"],
    ["a low surrogate alone", "\uDC00"],
    ["surrogates in the wrong order", "\uDC00\uD83D"],
  ])("has no %s, which PostgreSQL cannot keep", (_what, value) => {
    expect(read(text(10), value)).toBe("refused: issue.control_characters");
  });

  it("has every other character", () => {
    for (const value of ["Ёлка", "👩‍👩‍👧", "a\tb", "Z̷̢a̷", "\u202Eevil"]) expect(read(text(20), value)).toBe(value);
  });
});

describe("optional", () => {
  it("tells apart what is left out and what is cleared", () => {
    const schema = optional(text(10));
    expect([undefined, null, "", "  ", " x "].map((value) => read(schema, value))).toEqual([undefined, null, null, null, "x"]);
  });
});

describe("decimal", () => {
  const price = decimal({ digits: 4, scale: 2 });

  it.each([
    ["2,5", "2.5"],
    [" 1 200 ", "1200"],
    ["1\u00a0200,50", "1200.50"],
    ["1\u202f200", "1200"],
    [",5", "0.5"],
    [2.5, "2.5"],
    [0, "0"],
    ["0012.10", "0012.10"],
  ])("reads %s", (value, expected) => expect(read(price, value)).toBe(expected));

  it.each([
    ["1.234", "issue.too_precise"],
    ["10000", "issue.too_big"],
    ["-1", "issue.too_small"],
    ["1,000.50", "issue.not_number"],
    ["1e3", "issue.not_number"],
    [1e21, "issue.not_number"],
    ["", "issue.not_number"],
    ["٣", "issue.not_number"],
    ["0x10", "issue.not_number"],
    ["1 2 3", "issue.not_number"],
  ])("refuses %s as %s", (value, reason) => expect(read(price, value)).toBe(`refused: ${reason}`));

  it("refuses what is no number at all", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, true, [], {}, null]) expect(read(price, value)).toEqual(refused);
  });

  it("goes below zero where it may", () => expect(read(decimal({ digits: 3, scale: 1, min: -10 }), "-9,5")).toBe("-9.5"));
});

describe("integer", () => {
  it("also comes as text", () => {
    expect([5, "5", " 7 ", "-2"].map((value) => read(integer(-5, 10), value))).toEqual([5, 5, 7, -2]);
  });

  it("is whole, finite and within its bounds", () => {
    for (const value of ["1.5", 1.5, "1e1", "", " ", "x", 11, "11", "99999999999999999999", Number.NaN, null, true, [1]])
      expect(read(integer(-5, 10), value)).toEqual(refused);
    expect(read(version, "0")).toEqual(refused);
  });
});

it("flag knows what forms and addresses say, and nothing else", () => {
  expect(["true", "on", "1", true].map((value) => read(flag, value))).toEqual([true, true, true, true]);
  expect(["false", "0", false].map((value) => read(flag, value))).toEqual([false, false, false]);
  for (const value of ["yes", "", "TRUE", 1, null]) expect(read(flag, value)).toEqual(refused);
});

it("many takes repetition and commas, up to its limit", () => {
  const letters = many(z.enum(["a", "b", "c"]), 3);
  expect(["a", "a,b", "a,,b,", "", ["a", "c"]].map((value) => read(letters, value))).toEqual([
    ["a"],
    ["a", "b"],
    ["a", "b"],
    [],
    ["a", "c"],
  ]);
  for (const value of ["a,d", "a,b,c,a", { 0: "a" }, 7]) expect(read(letters, value)).toEqual(refused);
});

it("civilDate is a day that exists, also as Russians write it", () => {
  for (const value of ["2028-02-29", "29.02.2028", " 29.2.2028 "]) expect(read(civilDate, value)).toBe("2028-02-29");
  const wrong = ["2026-02-29", "29.02.2026", "2026-13-01", "13.31.2026", "2026-1-1", "2026-01-01T00:00:00Z", "", 20260101];
  for (const value of wrong) expect(read(civilDate, value)).toEqual(refused);
});

it("instantInput needs an offset and gives the same instant", () => {
  expect(read(instantInput, "2026-11-20T19:00:00+03:00")).toEqual(new Date("2026-11-20T16:00:00Z"));
  for (const value of ["2026-11-20T19:00:00", "2026-11-20", "2026-02-30T00:00:00Z", "2026-11-20T25:00:00Z", "now", 0])
    expect(read(instantInput, value)).toEqual(refused);
});

it("id is a UUID", () => {
  for (const value of ["x", "1", "", "{0190b8a0-0000-7000-8000-000000000000}", "0190b8a0-0000-7000-8000-000000000000 "])
    expect(read(id, value)).toEqual(refused);
});
