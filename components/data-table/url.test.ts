import { describe, expect, it } from "vitest";
import { columnOrder, hrefWith, nextSort, parseSort } from "@/components/data-table/url";

describe("hrefWith", () => {
  it("drops the page when a filter or the sort changes", () => {
    expect(hrefWith("/inventory", { page: "3", q: "стул" }, { status: "reserved" })).toBe(
      "/inventory?q=%D1%81%D1%82%D1%83%D0%BB&status=reserved",
    );
    expect(hrefWith("/inventory", { page: "3" }, { sort: "-name" })).toBe("/inventory?sort=-name");
  });
  it("keeps the page when only the look changes", () => {
    expect(hrefWith("/inventory", { page: "3" }, { density: "loose" })).toBe("/inventory?density=loose&page=3");
  });
  it("writes no first page and no empty value", () => {
    expect(hrefWith("/inventory", { page: "3" }, { page: 1 })).toBe("/inventory");
    expect(hrefWith("/inventory", { q: "a" }, { q: "" })).toBe("/inventory");
    expect(hrefWith("/inventory", { q: "a" }, { q: null })).toBe("/inventory");
  });
  it("repeats a parameter for several values and keeps commas readable", () => {
    expect(hrefWith("/t", new URLSearchParams("tag=x"), { tag: ["a", "b"], columns: "name,code" })).toBe(
      "/t?columns=name,code&tag=a&tag=b",
    );
  });
});

describe("sort", () => {
  it("is read as the API writes it", () => {
    expect(parseSort("-updated_at,name")).toEqual([
      { key: "updated_at", descending: true },
      { key: "name", descending: false },
    ]);
    expect(parseSort(null)).toEqual([]);
  });
  it("goes up, down, away", () => {
    expect(nextSort(undefined, "name")).toBe("name");
    expect(nextSort({ key: "name", descending: false }, "name")).toBe("-name");
    expect(nextSort({ key: "name", descending: true }, "name")).toBeNull();
    expect(nextSort({ key: "code", descending: true }, "name")).toBe("name");
  });
});

describe("columnOrder", () => {
  const columns = [{ key: "code" }, { key: "name", pinned: true }, { key: "serial", isHidden: true }];
  it("shows the default ones", () => expect(columnOrder(columns, null)).toEqual(["code", "name"]));
  it("follows the address, never without a pinned one or with a stranger", () => {
    expect(columnOrder(columns, "serial,code,nonsense")).toEqual(["name", "serial", "code"]);
    expect(columnOrder(columns, "nonsense")).toEqual(["code", "name"]);
  });
});
