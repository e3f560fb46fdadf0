import "server-only";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { moveItems } from "@/lib/inventory/movements/commands/move-items";
import { reverseBatch } from "@/lib/inventory/movements/commands/reverse-batch";
import { getBatch } from "@/lib/inventory/movements/queries/get-batch";
import { listBatches } from "@/lib/inventory/movements/queries/list-batches";
import { listMovements } from "@/lib/inventory/movements/queries/list-movements";

export const movementsOperations = [moveItem, moveItems, reverseBatch, getBatch, listBatches, listMovements];
