import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { userRoles, users } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { reaches } from "@/lib/core/scope";
import { canGive, canManageUser } from "@/lib/users/policy";
import { voidLinks } from "@/lib/users/links/rows";
import { fetchUser, grantsOfRoles, presentUser } from "@/lib/users/rows";
import { UpdateUserInput, UserDetails } from "@/lib/users/schema";

/** New roles come before old ones go, so that an administrator who stays one is never none. */
async function setRoles(ctx: Context<Transaction>, userId: string, held: readonly string[], wanted: readonly string[]): Promise<void> {
  ctx.assert(canGive(ctx.actor, await grantsOfRoles(ctx, wanted)), "users.more_than_own");
  const added = [...new Set(wanted)].filter((roleId) => !held.includes(roleId));
  const removed = held.filter((roleId) => !wanted.includes(roleId));
  if (added.length > 0) {
    await ctx.tx.insert(userRoles).values(added.map((roleId) => ({ theatre_id: ctx.theatreId, user_id: userId, role_id: roleId })));
  }
  if (removed.length > 0) await ctx.tx.delete(userRoles).where(and(eq(userRoles.user_id, userId), inArray(userRoles.role_id, removed)));
}

export const updateUser = defineCommand({
  name: "users.updateUser",
  permission: "user:manage",
  summary: "Change a person's record and roles; absent fields stay",
  input: UpdateUserInput,
  output: UserDetails,
  http: { method: "PUT", path: "/users/{id}" },
  invalidates: () => ["users"],
  async handler(ctx, input) {
    const { id: userId, version, role_ids: roleIds, ...fields } = input;
    const before = await fetchUser(ctx, userId);
    ctx.assert(canManageUser(ctx.actor, before), "users.more_than_own");
    if (fields.department_id !== undefined)
      ctx.assert(reaches(ctx.scope, ctx.actor, { department_id: fields.department_id, owner_id: userId }));
    requireVersion(version, { ...before, version: before.version ?? 0 });
    const updated = await ctx.tx
      .update(users)
      .set({ ...fields, version: sql`${users.version} + 1` })
      .where(and(eq(users.id, userId), eq(users.version, before.version ?? 0)))
      .returning({ id: users.id });
    if (updated.length > 0 && roleIds) await setRoles(ctx, userId, before.roles?.map((role) => role.id) ?? [], roleIds);
    // A link that is on its way to the old address must not open the account.
    if (fields.email && fields.email !== before.email) await voidLinks(ctx.tx, userId);
    const after = await fetchUser(ctx, userId);
    if (updated.length === 0) requireVersion(before.version, { ...after, version: after.version ?? 0 });
    ctx.record({ event: "user.updated", entity: "user", id: userId, before: { ...before }, after: { ...after } });
    return presentUser(ctx, after);
  },
});
