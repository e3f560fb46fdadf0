import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { defineQuery } from "@/lib/core/operation";
import { fetchMe } from "@/lib/users/rows";
import { Me } from "@/lib/users/schema";

export const getMe = defineQuery({
  name: "users.getMe",
  permission: "signed-in",
  summary: "The signed-in person with theatre, roles and permissions",
  input: z.strictObject({}),
  output: Me,
  http: { method: "GET", path: "/auth/me" },
  async handler(ctx) {
    if (!ctx.actor.user_id) throw new AppError("UNAUTHORIZED");
    const me = await fetchMe(ctx.tx, ctx.actor.user_id);
    return {
      ...me,
      permissions: [...ctx.actor.grants].map(([permission, scope]) => `${permission}:${scope}`).toSorted(),
    };
  },
});
