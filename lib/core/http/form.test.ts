import { describe, expect, it } from "vitest";
import { formInput } from "@/lib/core/http/form";

function read(...entries: [name: string, value: string | Blob][]): Record<string, unknown> {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return formInput(form);
}

/** As JSON, because nested objects have no prototype. */
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe("formInput", () => {
  it("nests what has a point in its name", () => {
    const input = read(["name", "Lamp"], ["custom_fields.power_w", "750"], ["custom_fields.dmx.mode", "16 bit"]);
    expect(plain(input)).toEqual({ name: "Lamp", custom_fields: { power_w: "750", dmx: { mode: "16 bit" } } });
  });

  it("makes a list of what is numbered, in the order of the numbers", () => {
    const input = read(["defs.10.key", "c"], ["defs.0.key", "a"], ["defs.2.key", "b"], ["defs.2.choices[]", "x"]);
    expect(plain(input)).toEqual({ defs: [{ key: "a" }, { key: "b", choices: ["x"] }, { key: "c" }] });
  });

  it("makes lists of names that end in [], without blanks", () => {
    expect(read(["tags[]", "a"], ["tags[]", ""], ["tags[]", "b"], ["roles[]", ""])).toEqual({
      tags: ["a", "b"],
      roles: [],
    });
  });

  it("takes the checkbox after its hidden false", () => {
    expect(read(["is_active", "false"], ["is_active", "true"])).toEqual({ is_active: "true" });
    expect(read(["is_active", "false"])).toEqual({ is_active: "false" });
  });

  it("leaves out what belongs to React and to the adapter", () => {
    expect(read(["$ACTION_ID_7f", ""], ["$ACTION_REF_1", ""], ["_next", "/x"], ["name", "x"])).toEqual({ name: "x" });
  });

  it("keeps files as they are", () => {
    const input = read(["file", new File(["x"], "x.csv")]);
    expect(input.file).toBeInstanceOf(File);
  });

  it("changes no prototype, and hides no field from the schema", () => {
    const input = read(["__proto__.polluted", "yes"], ["a.__proto__.polluted", "yes"], ["constructor.prototype.x", "y"]);
    expect("polluted" in {}).toBe(false);
    expect(Object.keys(input.a as object)).toEqual(["__proto__"]);
    expect((input.a as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(input)).toEqual(["a", "constructor"]);
  });

  it("bears names that contradict each other, in either order", () => {
    expect(plain(read(["a", "text"], ["a.b", "x"]))).toEqual({ a: { b: "x" } });
    expect(plain(read(["a.b", "x"], ["a", "text"]))).toEqual({ a: "text" });
    expect(plain(read(["a[]", "x"], ["a.b", "y"]))).toEqual({ a: { b: "y" } });
  });

  it("bears a name of a hundred thousand parts", () => {
    const name = "a.".repeat(100_000);
    expect(Object.keys(read([name, "x"]))).toEqual([name]);
  });
});
