import { route } from "@/lib/core/adapters/route";
import { createToken } from "@/lib/users/tokens/commands/create-token";
import { listTokens } from "@/lib/users/tokens/queries/list-tokens";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listTokens, createToken);
