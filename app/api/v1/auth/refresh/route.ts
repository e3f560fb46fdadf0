import { route } from "@/lib/core/adapters/route";
import { refreshTokenPair } from "@/lib/users/commands/refresh-token-pair";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(refreshTokenPair);
