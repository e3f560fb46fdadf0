import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { accountLinks, theatres, users } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { defineQuery } from "@/lib/core/operation";
import { liveLink } from "@/lib/users/links/rows";
import { AccountLink, LinkSecret } from "@/lib/users/schema";

/** Looking does not use the link up: mail programs open links before people do. */
export const getAccountLink = defineQuery({
  name: "users.getAccountLink",
  permission: "public",
  summary: "Whom a mailed link is for, while it can be used",
  input: z.strictObject({ secret: LinkSecret, purpose: z.enum(["invitation", "reset"]) }),
  output: AccountLink,
  async handler(ctx, input) {
    const [link] = await ctx.tx
      .select({
        email: users.email,
        first_name: users.first_name,
        last_name: users.last_name,
        locale: users.locale,
        theatre: theatres.name,
      })
      .from(accountLinks)
      .innerJoin(users, eq(users.id, accountLinks.user_id))
      .innerJoin(theatres, eq(theatres.id, accountLinks.theatre_id))
      .where(liveLink(input.secret, input.purpose));
    if (!link) throw new AppError("NOT_FOUND", "users.link_spent");
    return link as never;
  },
});
