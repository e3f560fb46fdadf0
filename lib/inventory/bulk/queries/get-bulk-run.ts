import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchRun } from "@/lib/inventory/bulk/rows";
import { BulkRun, BulkRunId } from "@/lib/inventory/bulk/schema";

export const getBulkRun = defineQuery({
  name: "inventory.getBulkRun",
  permission: "inventory:read",
  summary: "A bulk run of one's own: how far it is, and what was left as it is and why",
  input: BulkRunId,
  output: BulkRun,
  http: { method: "GET", path: "/inventory/bulk/{id}" },
  handler: (ctx, input) => fetchRun(ctx, input.id),
});
