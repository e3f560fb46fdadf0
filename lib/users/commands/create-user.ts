import "server-only";
import { userRoles, users } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { reaches } from "@/lib/core/scope";
import { canGive } from "@/lib/users/policy";
import { fetchUser, grantsOfRoles, presentUser } from "@/lib/users/rows";
import { CreateUserInput, UserDetails } from "@/lib/users/schema";

/** An invitation: the person without a password, to whom `user.invited` sends a link (subscribers.ts). */
export const createUser = defineCommand({
  name: "users.createUser",
  permission: "user:manage",
  summary: "Invite a person: a link by mail lets them set a password",
  input: CreateUserInput,
  output: UserDetails,
  http: { method: "POST", path: "/users", status: 201 },
  invalidates: () => ["users"],
  async handler(ctx, input) {
    const { role_ids: roleIds = [], locale, ...person } = input;
    ctx.assert(reaches(ctx.scope, ctx.actor, { department_id: person.department_id }));
    ctx.assert(canGive(ctx.actor, await grantsOfRoles(ctx, roleIds)), "users.more_than_own");
    const userId = newId();
    await ctx.tx.insert(users).values({ id: userId, theatre_id: ctx.theatreId, locale: locale ?? ctx.locale, ...person });
    const held = [...new Set(roleIds)].map((roleId) => ({
      theatre_id: ctx.theatreId,
      user_id: userId,
      role_id: roleId,
    }));
    if (held.length > 0) await ctx.tx.insert(userRoles).values(held);
    const user = await fetchUser(ctx, userId);
    ctx.record({ event: "user.invited", entity: "user", id: userId, after: { ...user } });
    return presentUser(ctx, user);
  },
});
