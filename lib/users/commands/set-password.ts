import "server-only";
import { z } from "zod";
import { defineCommand } from "@/lib/core/operation";
import { canManageUser } from "@/lib/users/policy";
import { fetchUser, revokeSessions, setPasswordOf } from "@/lib/users/rows";
import { SetPasswordInput } from "@/lib/users/schema";

export const setPassword = defineCommand({
  name: "users.setPassword",
  permission: "user:manage",
  summary: "Give somebody a temporary password, which they must change at the next sign-in; ends their sessions",
  input: SetPasswordInput,
  output: z.object({}),
  async handler(ctx, input) {
    const user = await fetchUser(ctx, input.id);
    ctx.assert(canManageUser(ctx.actor, user), "users.more_than_own");
    await setPasswordOf(ctx.tx, user.id, input.password, { must_change_password: true });
    await revokeSessions(ctx.tx, user.id);
    ctx.record({ event: "user.password_set", entity: "user", id: user.id });
    return {};
  },
});
