import { describe, expect, it } from "vitest";
import { entityTag, isKnown, seenVersion } from "@/lib/core/http/entity-tag";

const tagOf = (data: unknown) => entityTag(data, JSON.stringify(data));

it("a record's tag is its version and what is told of it; what has no version has no tag", () => {
  expect(tagOf({ version: 7 })).toMatch(/^"v7-[\w-]{12}"$/);
  expect(tagOf({ version: 7, place: "Stage" })).not.toBe(tagOf({ version: 7, place: "Main stage" }));
  expect([null, "x", {}, { version: "7" }, { version: null }].map(tagOf)).toEqual(Array(5).fill(undefined));
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
    ['"v7-c2Vlbi-_"', "7"],
    ['W/"v12-c2Vlbg"', "12"],
  ])("%s saw %s", (header, version) => expect(seenVersion(header)).toBe(version));

  it.each(["", "7", "v7", '"7"', '"v7", "v8"', '"vx"', '"v-1"', '"v7-"', '"v7 8"'])(
    "%o is refused: it must not go through unchecked",
    (header) => expect(() => seenVersion(header)).toThrow(expect.objectContaining({ code: "VALIDATION_ERROR" })),
  );
});
