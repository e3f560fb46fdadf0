import { z } from "zod";
import { civilDate, id, instant, instantInput, integer, optional, text } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";
import { tokenRateLimit } from "@/lib/users/constants";
import { grantList } from "@/lib/users/schema";

/** A personal API token; its secret is shown once, in the answer that made it. */
export const Token = z
  .object({
    id,
    name: z.string(),
    token_prefix: z.string(),
    permissions: z.array(z.string()),
    rate_limit: z.number().int().nullable(),
    user: z.object({ id, first_name: z.string(), last_name: z.string(), patronymic: z.string().nullable() }),
    expires_at: instant.nullable(),
    last_used_at: instant.nullable(),
    revoked_at: instant.nullable(),
    created_at: instant,
  })
  .meta({ id: "Token" });
export type Token = z.output<typeof Token>;
export const TokenList = listOf(Token).meta({ id: "TokenList" });
export const NewToken = Token.extend({ token: z.string() }).meta({ id: "NewToken" });
export const ListTokensInput = z.strictObject({ ...PageInput, user_id: id.optional() });

export const CreateTokenInput = z.strictObject({
  name: text(100),
  permissions: grantList(1),
  /** A day means: to its end in the theatre's time zone. */
  expires_at: optional(z.union([civilDate, instantInput])),
  rate_limit: optional(integer(tokenRateLimit.min, tokenRateLimit.max)),
});
