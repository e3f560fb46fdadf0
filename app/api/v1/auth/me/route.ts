import { route } from "@/lib/core/adapters/route";
import { getMe } from "@/lib/users/queries/get-me";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getMe);
