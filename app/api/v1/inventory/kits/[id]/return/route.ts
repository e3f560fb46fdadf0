import { route } from "@/lib/core/adapters/route";
import { returnKit } from "@/lib/inventory/kits/commands/return-kit";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(returnKit);
