import { route } from "@/lib/core/adapters/route";
import { deleteRole } from "@/lib/users/roles/commands/delete-role";
import { getRole } from "@/lib/users/roles/queries/get-role";
import { updateRole } from "@/lib/users/roles/commands/update-role";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getRole, updateRole, deleteRole);
