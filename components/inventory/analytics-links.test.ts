import { expect, it } from "vitest";
import { itemsHref } from "@/components/inventory/analytics-links";
import { isNarrowed, readConditions } from "@/components/inventory/list-view";
import { wholeHref } from "@/components/inventory/view-tab";

it("opens the whole catalogue where nothing narrows it, also on a device whose bare list opens a view", () => {
  const href = itemsHref({});
  expect(href).toBe(wholeHref);
  const { searchParams } = new URL(href, "http://house");
  // A first view is opened only by an address that asks for nothing at all.
  expect(searchParams.size).toBeGreaterThan(0);
  expect(isNarrowed(readConditions(searchParams, []))).toBe(false);
  expect(itemsHref({ category_id: "c" })).toBe("/inventory?category_id=c");
});
