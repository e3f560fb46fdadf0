import { describe, expect, it } from "vitest";
import { changedValues, draftKeyOf, draftOf } from "@/components/form/draft-values";

const drawn = { name: "Lamp", price: "100", "kind=a": true, "kind=b": false };

describe("a draft", () => {
  it("holds what was changed, and nothing that others may change meanwhile", () => {
    const values = { ...drawn, name: "Lamps", "kind=a": false, "kind=b": true };
    expect(changedValues(values, drawn)).toEqual({ name: "Lamps", "kind=a": false, "kind=b": true });
  });

  it("holds what was emptied, and fields that only came by a choice", () => {
    expect(changedValues({ ...drawn, price: "", "custom_fields.power": "" }, drawn)).toEqual({ price: "", "custom_fields.power": "" });
  });

  it("keeps the version that was before the eyes", () => {
    expect(draftOf({ values: { ...drawn, name: "Lamps" }, version: "5" }, drawn, "now")).toEqual({
      at: "now",
      version: "5",
      values: { name: "Lamps" },
    });
  });

  it("is none where all was typed back", () => {
    expect(draftOf({ values: drawn, version: "5" }, drawn, "now")).toBeNull();
  });

  it("is one's own on a device of several people", () => {
    expect(draftKeyOf("anna", "item:new")).not.toBe(draftKeyOf("boris", "item:new"));
  });
});
