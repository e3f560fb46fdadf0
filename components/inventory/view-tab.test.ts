import { expect, it } from "vitest";
import { firstView } from "@/components/inventory/list-view";
import { currentTab, planTabs, wholeHref } from "@/components/inventory/view-tab";
import type { View } from "@/lib/views/schema";

const view = {
  id: "v",
  name: "Мощные",
  definition: "category_id=c&field.power_w.min=2000&sort=name",
  is_shared: true,
  owner: { id: "u", name: "Иван" },
} as View;
const categories = [{ id: "c", parent_id: null, custom_field_defs: [{ key: "power_w", label: "Мощность", type: "number" as const }] }];
const words = { all: "Всё", mine: "Мой цех", deleted: "Удалённые", shared: (owner: string) => `общий, ${owner}` };
const plan = (first?: string) => planTabs([view], categories, { first, departmentId: "d", userId: "other", mayRestore: false }, words);

it("counts a saved view by its conditions, fields included, and says whose it is", () => {
  const saved = plan().find(({ key }) => key === "v");
  expect(saved).toMatchObject({
    conditions: { category_id: "c", "field.power_w.min": ["2000"] },
    href: "/inventory?category_id=c&field.power_w.min=2000&sort=name&saved=v",
    note: "общий, Иван",
  });
});

it("gives the whole list an address of its own where the bare one opens a view", () => {
  expect(plan()[0]?.href).toBe("/inventory");
  expect(plan("v")[0]?.href).toBe(wholeHref);
  expect(currentTab(plan("v"), {}, "all")).toBe("all");
  expect(currentTab(plan("v"), { q: "x" }, "all")).toBeUndefined();
  expect(currentTab(plan("v"), { department_id: ["d"] }, undefined)).toBe("mine");
  expect(currentTab(plan("v"), { q: "x" }, "v")).toBe("v");
});

it("remembers on the device which view opens the list", () => {
  expect(firstView("view=grid&first=v")).toBe("v");
  expect(firstView(undefined)).toBeUndefined();
});
