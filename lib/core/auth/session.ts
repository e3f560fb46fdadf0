import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { narrowGrants, parseGrants } from "@/lib/core/access";
import { hashSecret, personalTokenPrefix, readToken, signToken } from "@/lib/core/auth/tokens";
import { anonymous, type Actor, type TheatreRef } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { env } from "@/lib/core/env";
import { isLocale } from "@/lib/core/locale";

export const sessionDays = 30;

/** The browser's cookie; `__Host-` binds it to this host and to TLS (RFC 6265bis). */
export function sessionCookie() {
  const isSecure = env().APP_URL.startsWith("https:");
  return {
    name: isSecure ? "__Host-flytower_session" : "flytower_session",
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure, maxAge: sessionDays * 86_400 },
  };
}

/** The cookie carries the session's id and nothing else: rights and revocation are read from the database at every request. */
export function encodeSession(sessionId: string): Promise<string> {
  return signToken("browser session", sessionId, sessionDays * 86_400);
}

interface ActorRow extends Record<string, unknown> {
  credential_id: string;
  last_used_at: string | null;
  token_permissions: string[] | null;
  rate_limit: number | null;
  user_id: string;
  theatre_id: string;
  department_id: string | null;
  first_name: string;
  last_name: string;
  email: string;
  locale: string;
  theatre: TheatreRef;
  must_change_password: boolean;
  permissions: string[] | null;
}

/** One statement: credential, person, theatre and rights, all as they are now. */
async function findActor(credential: SQL, executor: Database | Transaction = database()): Promise<ActorRow | undefined> {
  const rows = await executor.execute<ActorRow>(sql`
    select c.id as credential_id, c.last_used_at, c.token_permissions, c.rate_limit,
      u.id as user_id, u.theatre_id, u.department_id, u.first_name, u.last_name, u.email, u.locale, u.must_change_password,
      json_build_object('name', t.name, 'time_zone', t.time_zone, 'accent_hue', t.accent_hue, 'accent_chroma', t.accent_chroma) as theatre,
      (select array_agg(p) from user_roles ur join roles r on r.id = ur.role_id, unnest(r.permissions) p where ur.user_id = u.id) as permissions
    from (${credential}) c
    join users u on u.id = c.user_id and u.is_active
    join theatres t on t.id = u.theatre_id`);
  return rows[0];
}

function isStale(lastUsed: string | null): boolean {
  return !lastUsed || Date.now() - new Date(lastUsed).getTime() > 60_000;
}

/** Last use is kept to the minute: a write a minute, not a write a request. */
async function touch(table: "sessions" | "api_tokens", row: ActorRow): Promise<void> {
  if (!isStale(row.last_used_at)) return;
  await database().execute(sql`update ${sql.identifier(table)} set last_used_at = now() where id = ${row.credential_id}`);
}

function toActor(row: ActorRow, isToken: boolean): Actor {
  const owner = parseGrants(row.permissions ?? []);
  return {
    kind: "user",
    user_id: row.user_id,
    theatre_id: row.theatre_id,
    department_id: row.department_id,
    session_id: isToken ? null : row.credential_id,
    token_id: isToken ? row.credential_id : null,
    name: `${row.last_name} ${row.first_name}`,
    email: row.email,
    locale: isLocale(row.locale) ? row.locale : null,
    theatre: row.theatre,
    grants: isToken ? narrowGrants(owner, parseGrants(row.token_permissions ?? [])) : owner,
    must_change_password: row.must_change_password,
    rate_limit: row.rate_limit,
  };
}

async function bySession(sessionId: string, kind: "browser" | "api"): Promise<Actor> {
  const row = await findActor(sql`
    select id, user_id, last_used_at, null::text[] as token_permissions, null::int as rate_limit from sessions
    where id = ${sessionId} and kind = ${kind} and revoked_at is null and expires_at > now()`);
  if (!row) return anonymous;
  await touch("sessions", row);
  return toActor(row, false);
}

async function byPersonalToken(token: string): Promise<Actor> {
  const row = await findActor(sql`
    select id, user_id, last_used_at, permissions as token_permissions, rate_limit from api_tokens
    where token_hash = ${hashSecret(token)} and revoked_at is null and (expires_at is null or expires_at > now())`);
  if (!row) return anonymous;
  await touch("api_tokens", row);
  return toActor(row, true);
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Who the session cookie stands for; `anonymous` for none, a forged one, an ended session or a deactivated person. */
export async function actorByCookie(cookie: string | undefined): Promise<Actor> {
  const sessionId = cookie ? await readToken("browser session", cookie) : undefined;
  return sessionId && uuid.test(sessionId) ? bySession(sessionId, "browser") : anonymous;
}

/** Who a bearer token stands for: a personal token, or the access token of an API session. */
export async function actorByBearer(token: string): Promise<Actor> {
  if (token.startsWith(personalTokenPrefix)) return byPersonalToken(token);
  const sessionId = await readToken("access token", token);
  return sessionId && uuid.test(sessionId) ? bySession(sessionId, "api") : anonymous;
}

/** A person who spoke by another way than a session, such as the bot that knows their chat; `anonymous` for a deactivated one. */
export async function actorOfPerson(executor: Database | Transaction, userId: string): Promise<Actor> {
  const credential = sql`select id, id as user_id, null as last_used_at, null::text[] as token_permissions, null::int as rate_limit
    from users where id = ${userId}`;
  const row = await findActor(credential, executor);
  return row ? { ...toActor(row, false), session_id: null } : anonymous;
}
