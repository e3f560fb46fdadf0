import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchCategory } from "@/lib/inventory/categories/rows";
import { Category, CategoryId } from "@/lib/inventory/categories/schema";

export const getCategory = defineQuery({
  name: "inventory.getCategory",
  permission: "inventory:read",
  summary: "One category",
  input: CategoryId,
  output: Category,
  http: { method: "GET", path: "/inventory/categories/{id}" },
  handler: (ctx, input) => fetchCategory(ctx, input.id),
});
