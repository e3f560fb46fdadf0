import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { familyOf, revokeSessions } from "@/lib/users/rows";
import { SignOutInput } from "@/lib/users/schema";

/** Ends this session with its family, or with `all` every session of the person on every device. */
export const signOut = defineCommand({
  name: "users.signOut",
  permission: "signed-in",
  summary: "Sign out here, or everywhere",
  input: SignOutInput,
  output: z.object({}),
  http: { method: "POST", path: "/auth/logout", status: 204 },
  async handler(ctx, input) {
    const { user_id: userId, session_id: sessionId } = ctx.actor;
    if (!userId) throw new AppError("UNAUTHORIZED");
    const family = await familyOf(ctx.tx, sessionId);
    if (input.all) {
      await revokeSessions(ctx.tx, userId);
      ctx.record({ event: "session.closed_all", entity: "user", id: userId });
    } else if (family && sessionId) {
      await revokeSessions(ctx.tx, userId, { family });
      ctx.record({ event: "session.closed", entity: "session", id: sessionId });
    } else ctx.unchanged();
    return {};
  },
});
