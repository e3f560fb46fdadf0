import { describe, expect, it } from "vitest";
import { z } from "zod";
import { sparse, wantedFields } from "@/lib/core/http/sparse-fields";
import { listOf } from "@/lib/core/pagination";

const Lamp = z.object({ id: z.string(), name: z.string(), version: z.number() });
const page = { page: 1, page_size: 50, total: 1, pages: 1, next_cursor: null };

describe("?fields=", () => {
  it("names fields of the record, also of a list's records", () => {
    expect(wantedFields("id,name", Lamp)).toEqual(["id", "name"]);
    expect(wantedFields("name,,id,", listOf(Lamp))).toEqual(["name", "id"]);
    expect(wantedFields(null, Lamp)).toBeUndefined();
  });

  it("names a field called items of a record that is no list", () =>
    expect(wantedFields("items", z.object({ id: z.string(), items: z.number() }))).toEqual(["items"]));

  it.each(["", ",", "id,search", "items", "constructor", "__proto__", "ID"])("%o is refused", (parameter) => {
    for (const output of [Lamp, listOf(Lamp)])
      expect(() => wantedFields(parameter, output)).toThrow(expect.objectContaining({ code: "VALIDATION_ERROR" }));
  });

  it("keeps the rest of a list's answer", () => {
    const list = { ...page, items: [{ id: "1", name: "Lamp", version: 3 }] };
    expect(sparse(list, ["name"])).toEqual({ ...page, items: [{ name: "Lamp" }] });
    expect(sparse(list.items[0], ["id"])).toEqual({ id: "1" });
    expect(sparse(list, undefined)).toBe(list);
    expect(sparse(null, ["id"])).toBeNull();
  });
});
