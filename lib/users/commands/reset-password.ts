import "server-only";
import { z } from "zod";
import { defineCommand } from "@/lib/core/operation";
import { spendLink } from "@/lib/users/links/rows";
import { countAttempt, revokeSessions, setPasswordOf } from "@/lib/users/rows";
import { SetPasswordByLinkInput } from "@/lib/users/schema";

export const resetPassword = defineCommand({
  name: "users.resetPassword",
  permission: "public",
  summary: "Set a new password by a mailed link; ends every session",
  input: SetPasswordByLinkInput,
  output: z.object({}),
  async handler(ctx, input) {
    await countAttempt(ctx.caller);
    const link = await spendLink(ctx.tx, input.secret, "reset");
    await setPasswordOf(ctx.tx, link.user_id, input.password, { must_change_password: false, is_verified: true });
    await revokeSessions(ctx.tx, link.user_id);
    ctx.record({
      event: "user.password_reset",
      entity: "user",
      id: link.user_id,
      theatre_id: link.theatre_id,
      actor_id: link.user_id,
    });
    return {};
  },
});
