import "server-only";
import { defineCommand } from "@/lib/core/operation";
import { spendLink } from "@/lib/users/links/rows";
import { countAttempt, openFor, revokeSessions, setPasswordOf } from "@/lib/users/rows";
import { OpenedSession, SetPasswordByLinkInput } from "@/lib/users/schema";

export const acceptInvitation = defineCommand({
  name: "users.acceptInvitation",
  permission: "public",
  summary: "Accept an invitation by its mailed link: sets the password and opens a browser session",
  input: SetPasswordByLinkInput,
  output: OpenedSession,
  async handler(ctx, input) {
    await countAttempt(ctx.caller);
    const link = await spendLink(ctx.tx, input.secret, "invitation");
    const now = ctx.now;
    await setPasswordOf(ctx.tx, link.user_id, input.password, {
      must_change_password: false,
      is_verified: true,
      last_login_at: now,
    });
    await revokeSessions(ctx.tx, link.user_id);
    ctx.record({
      event: "user.invitation_accepted",
      entity: "user",
      id: link.user_id,
      theatre_id: link.theatre_id,
      actor_id: link.user_id,
    });
    const { session, me } = await openFor(ctx, { id: link.user_id, theatre_id: link.theatre_id }, "browser");
    return { session_id: session.id, me };
  },
});
