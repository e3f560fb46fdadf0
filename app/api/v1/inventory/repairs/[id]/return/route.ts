import { route } from "@/lib/core/adapters/route";
import { returnRepaired } from "@/lib/inventory/repairs/commands/return-repaired";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(returnRepaired);
