import "server-only";
import { z } from "zod";
import { verifyPassword } from "@/lib/core/auth/password";
import { env } from "@/lib/core/env";
import { AppError, invalid } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { throttle } from "@/lib/core/rate-limit";
import { familyOf, lockUser, revokeSessions, setPasswordOf } from "@/lib/users/rows";
import { ChangePasswordInput } from "@/lib/users/schema";

/** One's own new password. The old one is asked for, unless it was a temporary one that must go. */
export const changePassword = defineCommand({
  name: "users.changePassword",
  permission: "signed-in",
  summary: "Change one's own password; ends the other sessions",
  input: ChangePasswordInput,
  output: z.object({}),
  async handler(ctx, input) {
    const { user_id: userId } = ctx.actor;
    if (!userId) throw new AppError("UNAUTHORIZED");
    await throttle(`password:${userId}`, env().RATE_LIMIT_AUTH);
    const user = await lockUser(ctx.tx, userId);
    if (!user) throw new AppError("UNAUTHORIZED");
    const isForced = user.must_change_password;
    if (!isForced && !(await verifyPassword(user.password_hash, input.current_password ?? "")))
      throw invalid({ current_password: "users.wrong_password" });
    if (await verifyPassword(user.password_hash, input.password)) throw invalid({ password: "users.same_password" });
    await setPasswordOf(ctx.tx, userId, input.password, { must_change_password: false });
    await revokeSessions(ctx.tx, userId, { except: await familyOf(ctx.tx, ctx.actor.session_id) });
    ctx.record({ event: "user.password_changed", entity: "user", id: userId });
    return {};
  },
});
