import "server-only";
import { and, eq, inArray, isNull, ne, sql, type SQL } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { departments, roles, sessions, theatres, userRoles, users } from "@/db/schema";
import { hashPassword, verifyPassword } from "@/lib/core/auth/password";
import { sessionDays } from "@/lib/core/auth/session";
import { accessTokenSeconds, hashSecret, newSecret, refreshTokenDays, signAccessToken } from "@/lib/core/auth/tokens";
import type { Caller, Context } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { AppError, invalid, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { throttle } from "@/lib/core/rate-limit";
import { scopeFilter } from "@/lib/core/scope-filter";
import { voidLinks } from "@/lib/users/links/rows";
import { viewOf } from "@/lib/users/policy";
import type { Me, SignInInput, UserDetails } from "@/lib/users/schema";

type Executor = Database | Transaction;

/** A person with theatre and roles, as `Me` shows them. */
export async function fetchMe(tx: Executor, userId: string): Promise<Me> {
  const [found] = await tx
    .select({ user: users, theatre: theatres })
    .from(users)
    .innerJoin(theatres, eq(theatres.id, users.theatre_id))
    .where(eq(users.id, userId));
  if (!found) throw notFound();
  const held = await tx
    .select({ id: roles.id, code: roles.code, name: roles.name, permissions: roles.permissions })
    .from(userRoles)
    .innerJoin(roles, eq(roles.id, userRoles.role_id))
    .where(eq(userRoles.user_id, userId))
    .orderBy(roles.name);
  return {
    user: found.user,
    theatre: found.theatre,
    roles: held,
    permissions: [...new Set(held.flatMap((role) => role.permissions))].toSorted(),
  } as Me;
}

interface NewSession {
  theatre_id: string;
  user_id: string;
  kind: "browser" | "api";
  family_id?: string;
  device?: string | null;
}

/** Opens a session; `refresh_token` is set for API clients and shown this once. */
export async function openSession(
  tx: Transaction,
  caller: Caller,
  session: NewSession,
): Promise<{ id: string; refresh_token: string | null }> {
  const sessionId = newId();
  const secret = session.kind === "api" ? newSecret() : null;
  const days = session.kind === "api" ? refreshTokenDays : sessionDays;
  await tx.insert(sessions).values({
    id: sessionId,
    theatre_id: session.theatre_id,
    user_id: session.user_id,
    kind: session.kind,
    family_id: session.family_id ?? sessionId,
    token_hash: secret && hashSecret(secret),
    device: session.device ?? caller.device,
    ip_address: caller.ipAddress,
    last_used_at: sql`now()`,
    expires_at: sql`now() + make_interval(days => ${days})`,
  });
  return { id: sessionId, refresh_token: secret };
}

/** Counts attempts by the caller's address, which a route does by itself, and by what they are aimed at. */
export async function countAttempt(caller: Caller, aim?: string): Promise<void> {
  await throttle(`auth:${caller.ipAddress}`, env().RATE_LIMIT_AUTH);
  if (aim) await throttle(aim, env().RATE_LIMIT_AUTH);
}

/**
 * Opens a session for an address and a password, and records it. The same refusal, after the same time, for an unknown address, a
 * wrong password and a person who left.
 */
export async function authenticate(ctx: Context<Transaction>, input: SignInInput, kind: NewSession["kind"]) {
  await throttle(`account:${input.email}`, env().RATE_LIMIT_AUTH);
  const [known] = await ctx.tx
    .select({ id: users.id, password_hash: users.password_hash })
    .from(users)
    .where(eq(sql`lower(${users.email})`, input.email));
  const isRight = await verifyPassword(known?.password_hash, input.password);
  // Only where the password is still this one and the person still here; the row's lock makes whoever ends sessions wait.
  const [user] = isRight && known?.password_hash ? await noteSignIn(ctx, known.id, eq(users.password_hash, known.password_hash)) : [];
  if (!user) throw new AppError("UNAUTHORIZED", "users.wrong_credentials");
  return openFor(ctx, user, kind, input.device);
}

function noteSignIn(ctx: Context<Transaction>, userId: string, condition?: SQL) {
  return ctx.tx
    .update(users)
    .set({ last_login_at: ctx.now, updated_at: users.updated_at })
    .where(and(eq(users.id, userId), users.is_active, condition))
    .returning({ id: users.id, theatre_id: users.theatre_id });
}

export async function openFor(
  ctx: Context<Transaction>,
  user: { id: string; theatre_id: string },
  kind: NewSession["kind"],
  device?: string | null,
) {
  const session = await openSession(ctx.tx, ctx.caller, {
    theatre_id: user.theatre_id,
    user_id: user.id,
    kind,
    device,
  });
  ctx.record({
    event: "session.opened",
    entity: "session",
    id: session.id,
    actor_id: user.id,
    theatre_id: user.theatre_id,
    after: { kind },
  });
  return { session, me: await fetchMe(ctx.tx, user.id) };
}

/** What an API client gets for a session: a short access token and the refresh token that makes the next pair. */
export async function tokenPair(session: { id: string; refresh_token: string | null }, me: Me) {
  return {
    access_token: await signAccessToken(session.id),
    token_type: "Bearer" as const,
    expires_in: accessTokenSeconds,
    refresh_token: session.refresh_token ?? "",
    user: me.user,
  };
}

/** Makes everybody who opens, refreshes or ends sessions of one person wait for each other. */
export async function lockUser(tx: Transaction, userId: string) {
  const [user] = await tx.select().from(users).where(eq(users.id, userId)).for("no key update");
  return user;
}

/** Ends sessions of a person: all, all of one family, or all but one family. */
export async function revokeSessions(tx: Transaction, userId: string, which: { family?: string; except?: string } = {}): Promise<void> {
  await lockUser(tx, userId);
  await tx
    .update(sessions)
    .set({ revoked_at: sql`now()` })
    .where(
      and(
        eq(sessions.user_id, userId),
        which.family ? eq(sessions.family_id, which.family) : undefined,
        which.except ? ne(sessions.family_id, which.except) : undefined,
        isNull(sessions.revoked_at),
      ),
    );
}

export async function familyOf(tx: Executor, sessionId: string | null): Promise<string | undefined> {
  if (!sessionId) return undefined;
  const [session] = await tx.select({ family_id: sessions.family_id }).from(sessions).where(eq(sessions.id, sessionId));
  return session?.family_id;
}

/** Gives a person a new password and makes every mailed link of theirs worthless. */
export async function setPasswordOf(
  tx: Transaction,
  userId: string,
  password: string,
  more: Partial<typeof users.$inferInsert>,
): Promise<void> {
  await tx
    .update(users)
    .set({ password_hash: await hashPassword(password), version: sql`${users.version} + 1`, ...more })
    .where(eq(users.id, userId));
  await voidLinks(tx, userId);
}

const heldRoles = sql<UserDetails["roles"]>`coalesce((
  select json_agg(json_build_object('id', r.id, 'code', r.code, 'name', r.name) order by r.name)
  from user_roles ur join roles r on r.id = ur.role_id where ur.user_id = ${users.id}), '[]'::json)`;

/** Grants of a person, as a list that `parseGrants` reads. */
export const heldPermissions = sql<string[]>`array(
  select distinct p from user_roles ur join roles r on r.id = ur.role_id, unnest(r.permissions) p where ur.user_id = ${users.id} order by p)`;

export const userColumns = {
  id: users.id,
  first_name: users.first_name,
  last_name: users.last_name,
  patronymic: users.patronymic,
  phone: users.phone,
  email: users.email,
  position: users.position,
  department: {
    id: departments.id,
    name: departments.name,
    short_code: departments.short_code,
    color: departments.color,
  },
  roles: heldRoles,
  locale: users.locale,
  is_active: users.is_active,
  is_verified: users.is_verified,
  must_change_password: users.must_change_password,
  last_login_at: users.last_login_at,
  version: users.version,
  created_at: users.created_at,
  updated_at: users.updated_at,
};

/** People whom the grant of `user:read` reaches; the others of the theatre are cards. */
export function reachedUsers(ctx: Context): SQL | undefined {
  return scopeFilter(ctx.can("user:read") ?? "own", ctx.actor, { department: users.department_id, owner: users.id });
}

const hidden = Object.fromEntries(Object.keys(userColumns).map((name) => [name, null]));

/** A person as this caller may see them. */
export function presentUser<T extends Pick<UserDetails, "id" | "first_name" | "last_name" | "patronymic" | "phone" | "department">>(
  ctx: Context,
  user: T,
): T {
  const view = viewOf(ctx.actor, user);
  if (view === "full") return user;
  const { id, first_name, last_name, patronymic, phone } = user;
  return {
    ...user,
    ...hidden,
    permissions: null,
    id,
    first_name,
    last_name,
    patronymic,
    phone: view === "phone" ? phone : null,
  };
}

/** A visible person in full, for a decision; what of it is shown, `presentUser` says. Those who left are seen by whom the grant reaches. */
export async function fetchUser(ctx: Context, userId: string): Promise<UserDetails> {
  const reached = reachedUsers(ctx);
  const [user] = await ctx.tx
    .select({ ...userColumns, permissions: heldPermissions })
    .from(users)
    .leftJoin(departments, eq(departments.id, users.department_id))
    .where(and(eq(users.theatre_id, ctx.theatreId), eq(users.id, userId), reached && sql`(${reached} or ${users.is_active})`));
  if (!user) throw notFound();
  return user as UserDetails;
}

/** Grants of roles of this theatre, all together. */
export async function grantsOfRoles(ctx: Context<Transaction>, roleIds: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(roleIds)];
  if (wanted.length === 0) return [];
  const found = await ctx.tx
    .select({ permissions: roles.permissions })
    .from(roles)
    .where(and(eq(roles.theatre_id, ctx.theatreId), inArray(roles.id, wanted)));
  if (found.length !== wanted.length) throw invalid({ role_ids: "issue.unknown_record" });
  return found.flatMap((role) => role.permissions);
}
