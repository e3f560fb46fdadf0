import { route } from "@/lib/core/adapters/route";
import { createRole } from "@/lib/users/roles/commands/create-role";
import { listRoles } from "@/lib/users/roles/queries/list-roles";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listRoles, createRole);
