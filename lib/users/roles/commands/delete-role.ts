import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { roles } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { canUpdateRole } from "@/lib/users/policy";
import { fetchRole } from "@/lib/users/roles/rows";
import { SeenRecord } from "@/lib/users/schema";

export const deleteRole = defineCommand({
  name: "users.deleteRole",
  permission: "role:manage",
  summary: "Delete a role that nobody holds; the built-in ones stay",
  input: SeenRecord,
  output: z.object({}),
  http: { method: "DELETE", path: "/roles/{id}", status: 204 },
  invalidates: () => ["roles"],
  async handler(ctx, input) {
    const role = await fetchRole(ctx, input.id);
    if (role.is_system) throw new AppError("CONFLICT", "users.system_role");
    ctx.assert(canUpdateRole(ctx.actor, role), "users.more_than_own");
    requireVersion(input.version, role);
    await ctx.tx.delete(roles).where(eq(roles.id, role.id));
    ctx.record({ event: "role.deleted", entity: "role", id: role.id, before: { ...role } });
    return {};
  },
});
