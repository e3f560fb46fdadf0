import { route } from "@/lib/core/adapters/route";
import { createUser } from "@/lib/users/commands/create-user";
import { listUsers } from "@/lib/users/queries/list-users";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listUsers, createUser);
