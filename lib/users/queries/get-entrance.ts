import "server-only";
import { z } from "zod";
import { theatres } from "@/db/schema";
import { env } from "@/lib/core/env";
import { defineQuery } from "@/lib/core/operation";

/** What the sign-in page shows of the house: its name, where one installation serves one theatre, and whether its own provider is there. */
export const getEntrance = defineQuery({
  name: "users.getEntrance",
  permission: "public",
  summary: "What a sign-in page needs to know",
  input: z.strictObject({}),
  output: z.object({ theatre: z.string().nullable(), is_oidc: z.boolean() }),
  async handler(ctx) {
    const [only, ...others] = await ctx.tx.select({ name: theatres.name }).from(theatres).limit(2);
    return { theatre: only && others.length === 0 ? only.name : null, is_oidc: Boolean(env().OIDC_ISSUER) };
  },
});
