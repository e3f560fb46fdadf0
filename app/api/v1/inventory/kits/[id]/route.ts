import { route } from "@/lib/core/adapters/route";
import { deleteKit } from "@/lib/inventory/kits/commands/delete-kit";
import { updateKit } from "@/lib/inventory/kits/commands/update-kit";
import { getKit } from "@/lib/inventory/kits/queries/get-kit";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getKit, updateKit, deleteKit);
