import { route } from "@/lib/core/adapters/route";
import { archiveUser } from "@/lib/users/commands/archive-user";
import { getUser } from "@/lib/users/queries/get-user";
import { updateUser } from "@/lib/users/commands/update-user";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getUser, updateUser, archiveUser);
