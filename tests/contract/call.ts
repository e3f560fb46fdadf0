import { eq } from "drizzle-orm";
import { apiTokens, roles } from "@/db/schema";
import { hashSecret, newSecret, personalTokenPrefix } from "@/lib/core/auth/tokens";
import type { Handler } from "@/lib/core/adapters/route";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import type { TestTheatre } from "@/tests/factories/users";
import type { SystemRole } from "@/lib/core/access";

/** A personal token of a person of this theatre with all that the role gives. */
export async function makeToken(
  theatre: TestTheatre,
  role: SystemRole,
  fields: Partial<typeof apiTokens.$inferInsert> = {},
): Promise<string> {
  const secret = personalTokenPrefix + newSecret();
  const [row] = await database().select({ permissions: roles.permissions }).from(roles).where(eq(roles.id, theatre.roles[role]));
  await database()
    .insert(apiTokens)
    .values({
      id: newId(),
      theatre_id: theatre.id,
      user_id: theatre.users[role].id,
      name: "test",
      token_prefix: secret.slice(0, 8),
      token_hash: hashSecret(secret),
      permissions: row?.permissions ?? [],
      rate_limit: 10_000,
      ...fields,
    });
  return secret;
}

interface Call {
  token?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  /** Sent as it is, whatever it is. */
  raw?: BodyInit;
  params?: Record<string, string>;
}

/** Calls a route handler as an HTTP client would. */
export async function call(handler: Handler, address: string, { token, method = "GET", headers = {}, body, raw, params = {} }: Call = {}) {
  const request = new Request(`http://localhost:3000/api/v1${address}`, {
    method,
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...headers,
    },
    body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
  });
  const response = await handler(request, { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, json: text ? JSON.parse(text) : undefined };
}
