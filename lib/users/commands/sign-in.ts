import "server-only";
import { defineCommand } from "@/lib/core/operation";
import { authenticate, countAttempt } from "@/lib/users/rows";
import { OpenedSession, SignInInput } from "@/lib/users/schema";

export const signIn = defineCommand({
  name: "users.signIn",
  permission: "public",
  summary: "Sign in by e-mail and password in a browser",
  input: SignInInput,
  output: OpenedSession,
  async handler(ctx, input) {
    await countAttempt(ctx.caller);
    const { session, me } = await authenticate(ctx, input, "browser");
    return { session_id: session.id, me };
  },
});
