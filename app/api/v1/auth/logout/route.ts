import { route } from "@/lib/core/adapters/route";
import { signOut } from "@/lib/users/commands/sign-out";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(signOut);
