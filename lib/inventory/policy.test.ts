import { describe, expect, it } from "vitest";
import { parseGrants } from "@/lib/core/access";
import type { Holder } from "@/lib/core/scope";
import {
  canCreateCategory,
  canCreateCategoryBelow,
  canCreateLocation,
  canDeleteItem,
  canDeleteLocation,
  canFileItem,
  canHangCategoryBelow,
  canMoveItem,
  canUpdateCategory,
  canUpdateItem,
  canUpdateLocation,
} from "@/lib/inventory/policy";

const holder = (...grants: string[]): Holder => ({
  user_id: "u1",
  department_id: "light",
  grants: parseGrants(grants),
});
const everything = (scope: string) =>
  holder(...["create", "update", "delete", "move", "import"].map((verb) => `inventory:${verb}:${scope}`));

const item = (department: string | null, createdBy = "u2") => ({
  department: department === null ? null : { id: department },
  created_by_id: createdBy,
});

describe("items", () => {
  it.each([
    ["all", "sound", "u2", true],
    ["all", null, "u2", true],
    ["dept", "light", "u2", true],
    ["dept", "sound", "u1", false],
    ["dept", null, "u1", false],
    ["own", "sound", "u1", true],
    ["own", "light", "u2", false],
  ] as const)("%s on an item of %s made by %s: %s", (scope, department, createdBy, expected) => {
    for (const can of [canUpdateItem, canDeleteItem, canMoveItem])
      expect(can(everything(scope), item(department, createdBy))).toBe(expected);
  });

  it("are filed by a department under its own categories or those of the house", () => {
    const head = everything("dept");
    const file = (department: string | null, category: string | null) =>
      canFileItem(head, "inventory:import", { department_id: department, category_department_id: category });
    expect(file("light", "light")).toBe(true);
    expect(file("light", null)).toBe(true);
    expect(file("light", "sound")).toBe(false);
    expect(file("sound", "light")).toBe(false);
    expect(file(null, null)).toBe(false);
    expect(canFileItem(everything("all"), "inventory:create", { department_id: null, category_department_id: "sound" })).toBe(true);
  });
});

describe("categories and places", () => {
  it("a department keeps its own categories, not those of the house", () => {
    const head = everything("dept");
    for (const can of [canCreateCategory, canUpdateCategory]) {
      expect(can(head, { department: { id: "light" } })).toBe(true);
      expect(can(head, { department: { id: "sound" } })).toBe(false);
      expect(can(head, { department: null })).toBe(false);
      expect(can(everything("all"), { department: null })).toBe(true);
    }
  });

  it("a department adds below its own categories and those of the house, not below those of another", () => {
    const [own, foreign, house] = [{ department: { id: "light" } }, { department: { id: "sound" } }, { department: null }];
    for (const can of [canCreateCategoryBelow, canHangCategoryBelow]) {
      expect([own, foreign, house].map((parent) => can(everything("dept"), parent))).toEqual([true, false, true]);
      expect([own, foreign, house].map((parent) => can(everything("all"), parent))).toEqual([true, true, true]);
    }
    expect(canCreateCategoryBelow(everything("dept"), null)).toBe(true);
    expect([own, foreign, house, null].map((parent) => canCreateCategoryBelow(holder(), parent))).toEqual([false, false, false, false]);
  });

  it("a department puts up places and does not take them away", () => {
    const head = everything("dept");
    expect(canCreateLocation(head) && canUpdateLocation(head)).toBe(true);
    expect(canDeleteLocation(head)).toBe(false);
    expect(canDeleteLocation(everything("all"))).toBe(true);
    expect(canCreateLocation(everything("own")) || canUpdateLocation(holder())).toBe(false);
  });
});
