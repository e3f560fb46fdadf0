import { describe, expect, it } from "vitest";
import { entityTag, isKnown, seenVersion } from "@/lib/core/http/entity-tag";

it("a record's tag is its version; what has none has no tag", () => {
  expect(entityTag({ version: 7 })).toBe('"v7"');
  expect([null, "x", {}, { version: "7" }, { version: null }].map(entityTag)).toEqual(Array(5).fill(undefined));
});

describe("If-None-Match", () => {
  it.each(['"v7"', 'W/"v7"', '"v6", "v7"', "*"])("%s knows v7", (header) => expect(isKnown(header, '"v7"')).toBe(true));
  it.each([null, "", '"v70"', "v7", '"v6"'])("%s does not", (header) => expect(isKnown(header, '"v7"')).toBe(false));
});

describe("If-Match", () => {
  it.each([
    [null, undefined],
    ["*", undefined],
    ['"v7"', "7"],
    ['W/"v7"', "7"],
    [' "v7" ', "7"],
  ])("%s saw %s", (header, version) => expect(seenVersion(header)).toBe(version));

  it.each(["", "7", "v7", '"7"', '"v7", "v8"', '"vx"', '"v-1"'])("%o is refused: it must not go through unchecked", (header) =>
    expect(() => seenVersion(header)).toThrow(expect.objectContaining({ code: "VALIDATION_ERROR" })),
  );
});
