"use server";

import { action } from "@/lib/core/adapters/action";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { reverseBatch } from "@/lib/inventory/movements/commands/reverse-batch";

export const moveItemAction = action(moveItem);
export const reverseBatchAction = action(reverseBatch);
