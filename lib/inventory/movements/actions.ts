"use server";

import { action } from "@/lib/core/adapters/action";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";

export const moveItemAction = action(moveItem);
