import "server-only";
import { returnRepaired } from "@/lib/inventory/repairs/commands/return-repaired";
import { listRepairs } from "@/lib/inventory/repairs/queries/list-repairs";

export const repairsOperations = [listRepairs, returnRepaired];
