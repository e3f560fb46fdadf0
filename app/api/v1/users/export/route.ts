import { route } from "@/lib/core/adapters/route";
import { exportUsers } from "@/lib/users/queries/export-users";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(exportUsers);
