import { describe, expect, it } from "vitest";
import { readConditions, readListView } from "@/components/inventory/list-view";

describe("how the list is shown", () => {
  it("is a dense table by default", () => {
    expect(readListView({}, undefined, [])).toMatchObject({ view: "table", density: "dense" });
  });
  it("takes the address before what the device remembers", () => {
    const view = readListView({ view: "list" }, "view=grid&density=loose", []);
    expect(view).toMatchObject({ view: "list", density: "loose" });
  });
  it("keeps the name in sight and leaves out what it does not know", () => {
    expect(readListView({ columns: "status,password" }, undefined, []).columns).toEqual(["name", "status"]);
  });
});

describe("conditions of the list", () => {
  it("reads what the operation knows and leaves the rest", () => {
    const search = { q: "шекспир", status: ["in_stock", "on_tour"], view: "grid", utm_source: "x", page: "" };
    expect(readConditions(search, [])).toEqual({ q: "шекспир", status: ["in_stock", "on_tour"] });
  });
  it("splits several values of one parameter", () => {
    expect(readConditions({ condition: "good,poor" }, [])).toEqual({ condition: ["good", "poor"] });
  });
  it("asks for fields of the chosen category only", () => {
    const defs = [{ key: "power_w", label: "Мощность", type: "number" as const }];
    const search = { "field.power_w.min": "500", "field.fabric.has": "шёлк", tag: "a,b" };
    expect(readConditions(search, defs)).toEqual({ tag: ["a", "b"], "field.power_w.min": ["500"] });
    expect(readListView({ columns: "name,field.power_w,field.fabric", widths: "name:320,x:9999" }, undefined, defs)).toMatchObject({
      columns: ["name", "field.power_w"],
      widths: { name: 320, x: 900 },
    });
  });
});
