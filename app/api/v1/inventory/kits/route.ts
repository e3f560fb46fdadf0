import { route } from "@/lib/core/adapters/route";
import { createKit } from "@/lib/inventory/kits/commands/create-kit";
import { listKits } from "@/lib/inventory/kits/queries/list-kits";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listKits, createKit);
