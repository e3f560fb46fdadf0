import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchBatch } from "@/lib/inventory/movements/rows";
import { Batch, BatchId } from "@/lib/inventory/movements/schema";

export const getBatch = defineQuery({
  name: "inventory.getBatch",
  permission: "inventory:read",
  summary: "An act of movements with its lines",
  input: BatchId,
  output: Batch,
  http: { method: "GET", path: "/inventory/batches/{id}" },
  handler: (ctx, input) => fetchBatch(ctx, input.id),
});
