import { describe, expect, it } from "vitest";
import { labelAddress, meant, readingsOf } from "@/lib/inventory/scan/rules";

describe("readings of a code", () => {
  it.each([
    ["a number", "lx-0042", "lx-0042"],
    ["spaces and line ends of a scanner", " LX-0042\r", "lx-0042"],
    ["ё as е", "ЁЛ-1", "ел-1"],
    ["an address of a label", "https://flytower.example.org/s/%D0%A1%D0%92-0217", "св-0217"],
    ["an address of a label in capitals", "HTTPS://FLYTOWER.EXAMPLE.ORG/S/LX-0042", "lx-0042"],
    ["a number with a stroke in an address", "http://localhost:3105/s/LX%2F10", "lx/10"],
    ["a number of another system", "4006381333931", "4006381333931"],
    ["a broken escape", "100%_LX", "100%_lx"],
  ])("%s", (_, raw, first) => expect(readingsOf(raw)[0]).toBe(first));

  it("hears a scanner through the other layout, both ways", () => {
    expect(readingsOf("ДЧ-0042")).toContain("lx-0042");
    expect(readingsOf("CD-0217")).toContain("св-0217");
    expect(readingsOf("реезыЖ..адненщцукюучфьздуюкг.ы.ДЧ-0042")).toContain("lx-0042");
  });

  it("takes letters that look alike for each other", () => {
    expect(readingsOf("CB-0217")).toContain("св-0217");
    expect(readingsOf("СВ-0217")).toContain("cb-0217");
  });

  it("knows a twelve-digit code with and without its zero", () => {
    expect(readingsOf("036000291452")).toContain("0036000291452");
    expect(readingsOf("0036000291452")).toContain("036000291452");
  });

  it("knows an address of which a slow scanner lost the beginning", () => {
    expect(readingsOf("tps://flytower.example.org/s/%D0%A1%D0%92-0217")).toContain("св-0217");
  });

  it("finds nothing in nothing", () => expect(readingsOf(" \r\n")).toEqual([]));
});

describe("what is meant", () => {
  const named = (name: string) => [name];
  it("is what the likeliest reading names", () => {
    expect(meant(readingsOf("ДЧ-0042"), ["LX-0042", "ДЧ-0042"], named)).toEqual(["ДЧ-0042"]);
    expect(meant(readingsOf("ДЧ-0042"), ["LX-0042"], named)).toEqual(["LX-0042"]);
  });

  it("is everything that is called so", () => {
    const two = [
      { number: "A1", serial: null },
      { number: "B7", serial: "a1" },
    ];
    expect(meant(readingsOf("a1"), two, (thing) => [thing.number, thing.serial])).toHaveLength(2);
  });
});

it("an address leads back to its code", () => {
  for (const code of ["СВ-0217", "LX/10%_a", "Ящик №3"])
    expect(readingsOf(labelAddress("http://localhost:3000/", code))[0]).toBe(code.toLowerCase());
});
