import { route } from "@/lib/core/adapters/route";
import { createTokenPair } from "@/lib/users/commands/create-token-pair";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(createTokenPair);
