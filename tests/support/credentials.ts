import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { apiTokens, sessions, users } from "@/db/schema";
import { permissions } from "@/lib/core/access";
import { encodeSession, sessionCookie } from "@/lib/core/auth/session";
import { hashSecret, newSecret, personalTokenPrefix } from "@/lib/core/auth/tokens";
import { newId } from "@/lib/core/ids";

async function personOf(db: Database, email: string): Promise<{ id: string; theatre_id: string }> {
  const [person] = await db.select({ id: users.id, theatre_id: users.theatre_id }).from(users).where(eq(users.email, email));
  if (!person) throw new Error(`${email} is not in this database`);
  return person;
}

/** A personal token that may do all that its owner may. */
export async function bearerOf(db: Database, email: string): Promise<string> {
  const { id: user_id, theatre_id } = await personOf(db, email);
  const token = `${personalTokenPrefix}${newSecret()}`;
  await db.insert(apiTokens).values({
    id: newId(),
    theatre_id,
    user_id,
    name: "measurement",
    token_prefix: token.slice(0, 12),
    token_hash: hashSecret(token),
    permissions: permissions.map((permission) => `${permission}:all`),
  });
  return token;
}

/** The cookie of a browser in which this person is signed in, as a `Cookie` header; AUTH_SECRET must be the server's. */
export async function cookieOf(db: Database, email: string): Promise<string> {
  const { id: user_id, theatre_id } = await personOf(db, email);
  const id = newId();
  await db.insert(sessions).values({
    id,
    theatre_id,
    user_id,
    kind: "browser",
    family_id: id,
    last_used_at: sql`now()`,
    expires_at: sql`now() + interval '1 day'`,
  });
  return `${sessionCookie().name}=${await encodeSession(id)}`;
}
