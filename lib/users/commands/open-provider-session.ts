import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { id } from "@/lib/core/fields";
import { locales } from "@/lib/core/locale";
import { defineCommand } from "@/lib/core/operation";
import { voidLinks } from "@/lib/users/links/rows";
import { openSession } from "@/lib/users/rows";
import { Email } from "@/lib/users/schema";

/** A browser session for a person whom the house's OpenID Connect provider vouches for; people are invited here, not made by it. */
export const openProviderSession = defineCommand({
  name: "users.openProviderSession",
  permission: "system",
  summary: "Open a session for a person of the OpenID Connect provider",
  input: z.strictObject({ email: Email }),
  output: z.object({ session_id: id, locale: z.enum(locales) }),
  async handler(ctx, input) {
    const [user] = await ctx.tx
      .update(users)
      .set({ last_login_at: ctx.now, is_verified: true })
      .where(and(eq(sql`lower(${users.email})`, input.email), users.is_active))
      .returning();
    if (!user) throw new AppError("UNAUTHORIZED", "users.wrong_credentials");
    // Who came in by the provider needs no invitation any more.
    await voidLinks(ctx.tx, user.id);
    const session = await openSession(ctx.tx, ctx.caller, {
      theatre_id: user.theatre_id,
      user_id: user.id,
      kind: "browser",
    });
    ctx.record({
      event: "session.opened",
      entity: "session",
      id: session.id,
      actor_id: user.id,
      theatre_id: user.theatre_id,
      after: { kind: "browser", by: "provider" },
    });
    return { session_id: session.id, locale: user.locale as "ru" | "en" };
  },
});
