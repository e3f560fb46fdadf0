import "server-only";
import { defineCommand } from "@/lib/core/operation";
import { authenticate, tokenPair } from "@/lib/users/rows";
import { SignInInput, TokenPair } from "@/lib/users/schema";

export const createTokenPair = defineCommand({
  name: "users.createTokenPair",
  permission: "public",
  summary: "Sign in as an API client: an access token for 15 minutes and a refresh token for 7 days",
  input: SignInInput,
  output: TokenPair,
  http: { method: "POST", path: "/auth/login", limit: "auth" },
  async handler(ctx, input) {
    const { session, me } = await authenticate(ctx, input, "api");
    return tokenPair(session, me);
  },
});
