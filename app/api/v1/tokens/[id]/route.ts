import { route } from "@/lib/core/adapters/route";
import { revokeToken } from "@/lib/users/tokens/commands/revoke-token";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(revokeToken);
