import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { canManageUser } from "@/lib/users/policy";
import { fetchUser } from "@/lib/users/rows";
import { RecordId } from "@/lib/users/schema";

export const sendInvitation = defineCommand({
  name: "users.sendInvitation",
  permission: "user:manage",
  summary: "Send the invitation once more; the earlier link stops working",
  input: RecordId,
  output: z.object({}),
  async handler(ctx, input) {
    const user = await fetchUser(ctx, input.id);
    ctx.assert(canManageUser(ctx.actor, user), "users.more_than_own");
    if (!user.is_active || user.is_verified) throw new AppError("CONFLICT", "users.nothing_to_invite");
    ctx.record({ event: "user.invited", entity: "user", id: user.id });
    return {};
  },
});
