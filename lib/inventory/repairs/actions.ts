"use server";

import { action } from "@/lib/core/adapters/action";
import { returnRepaired } from "@/lib/inventory/repairs/commands/return-repaired";

export const returnRepairedAction = action(returnRepaired);
