import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { apiTokens, roles, sessions, users } from "@/db/schema";
import { actorByBearer, actorByCookie, actorById, callerInNameOf, encodeSession, sessionCookie } from "@/lib/core/auth/session";
import { hashSecret, newSecret, signAccessToken, signToken } from "@/lib/core/auth/tokens";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { requireTheatre, type Context } from "@/lib/core/context";
import { makeTheatre, makeUser, systemCaller, type TestTheatre, type TestUser } from "@/tests/factories/users";

let theatre: TestTheatre;
let user: TestUser;
beforeAll(async () => {
  theatre = await makeTheatre();
  user = await makeUser(theatre, { role: "department_head" });
});

const inAnHour = () => new Date(Date.now() + 3_600_000);

async function openSession(more: Partial<typeof sessions.$inferInsert> = {}): Promise<string> {
  const id = newId();
  const row = {
    id,
    theatre_id: theatre.id,
    user_id: user.id,
    kind: "browser" as const,
    family_id: id,
    last_used_at: new Date(),
    expires_at: inAnHour(),
    ...more,
  };
  await database().insert(sessions).values(row);
  return id;
}

async function makeToken(
  permissions: string[],
  more: Partial<typeof apiTokens.$inferInsert> = {},
): Promise<{ id: string; secret: string }> {
  const [id, secret] = [newId(), `fly_${newSecret()}`];
  const row = {
    id,
    theatre_id: theatre.id,
    user_id: user.id,
    name: "test",
    token_prefix: secret.slice(0, 8),
    token_hash: hashSecret(secret),
    permissions,
    ...more,
  };
  await database().insert(apiTokens).values(row);
  return { id, secret };
}

const byCookie = async (id: string) => (await actorByCookie(await encodeSession(id))).kind;
const byAccessToken = async (id: string) => (await actorByBearer(await signAccessToken(id))).kind;

describe("a browser's session", () => {
  it("stands for its person, with the rights of the moment", async () => {
    const id = await openSession();
    const actor = await actorByCookie(await encodeSession(id));
    expect(actor).toMatchObject({
      kind: "user",
      user_id: user.id,
      theatre_id: theatre.id,
      department_id: theatre.departments.light,
      session_id: id,
      token_id: null,
      locale: "en",
    });
    expect(actor.grants.get("inventory:update")).toBe("dept");
    expect(actor.theatre).toMatchObject({ time_zone: "Europe/Moscow" });
    const [role] = await database().select().from(roles).where(eq(roles.id, theatre.roles.department_head));
    await database()
      .update(roles)
      .set({ permissions: ["task:read:own"] })
      .where(eq(roles.id, theatre.roles.department_head));
    expect(Object.fromEntries((await actorByCookie(await encodeSession(id))).grants)).toEqual({ "task:read": "own" });
    await database().update(roles).set({ permissions: role?.permissions }).where(eq(roles.id, theatre.roles.department_head));
  });

  it("that ended, is over or never was stands for nobody", async () => {
    expect(await byCookie(await openSession({ revoked_at: new Date() }))).toBe("anonymous");
    expect(await byCookie(await openSession({ expires_at: new Date(Date.now() - 1000) }))).toBe("anonymous");
    expect(await byCookie(newId())).toBe("anonymous");
    for (const cookie of [undefined, "", "nonsense", await signToken("browser session", "'; drop table sessions", 60)])
      expect((await actorByCookie(cookie)).kind).toBe("anonymous");
  });

  it("of a person who was deactivated is over at once, on every device and token", async () => {
    const gone = await makeUser(theatre);
    const [browser, api] = [await openSession({ user_id: gone.id }), await openSession({ user_id: gone.id, kind: "api" })];
    const { secret } = await makeToken(["task:read:own"], { user_id: gone.id });
    const kinds = async () => [await byCookie(browser), await byAccessToken(api), (await actorByBearer(secret)).kind];
    expect(await kinds()).toEqual(["user", "user", "user"]);
    await database().update(users).set({ is_active: false }).where(eq(users.id, gone.id));
    expect(await kinds()).toEqual(["anonymous", "anonymous", "anonymous"]);
  });

  it("is no API session, and the other way round", async () => {
    const [browser, api] = [await openSession(), await openSession({ kind: "api" })];
    expect([await byCookie(api), await byAccessToken(browser)]).toEqual(["anonymous", "anonymous"]);
    expect((await actorByBearer(await encodeSession(browser))).kind).toBe("anonymous");
    expect((await actorByCookie(await signAccessToken(api))).kind).toBe("anonymous");
  });

  it("lies in a cookie that scripts and other sites do not get", () => {
    expect(sessionCookie()).toMatchObject({
      name: "flytower_session",
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: false },
    });
  });
});

describe("a personal token", () => {
  it("may what it was made for, and never more than its owner may at this moment", async () => {
    const { id, secret } = await makeToken(["inventory:update:all", "task:read:own", "role:manage:all"], {
      rate_limit: 7,
    });
    const actor = await actorByBearer(secret);
    expect(actor).toMatchObject({ kind: "user", user_id: user.id, token_id: id, session_id: null, rate_limit: 7 });
    expect(Object.fromEntries(actor.grants)).toEqual({ "inventory:update": "dept", "task:read": "own" });
  });

  it("that ended, was taken back or is another's guess stands for nobody", async () => {
    const ended = await makeToken([], { expires_at: new Date(Date.now() - 1000) });
    const revoked = await makeToken([], { revoked_at: new Date() });
    const { secret } = await makeToken([]);
    for (const token of [ended.secret, revoked.secret, `fly_${newSecret()}`, "fly_", `${secret}x`, secret.slice(4)])
      expect((await actorByBearer(token)).kind).toBe("anonymous");
    expect((await actorByBearer(secret)).kind).toBe("user");
  });
});

describe("last use", () => {
  it("is kept to the minute: a write a minute, not a write a request", async () => {
    const id = await openSession({ last_used_at: new Date(Date.now() - 61_000) });
    const token = await makeToken([]);
    const seen = async () => {
      const [session] = await database().select().from(sessions).where(eq(sessions.id, id));
      const [row] = await database().select().from(apiTokens).where(eq(apiTokens.id, token.id));
      const xmin = await database().execute(
        sql`select (select xmin::text from sessions where id = ${id}) as s, (select xmin::text from api_tokens where id = ${token.id}) as t`,
      );
      return { session: session?.last_used_at, token: row?.last_used_at, written: JSON.stringify(xmin) };
    };
    const use = async () => [await byCookie(id), (await actorByBearer(token.secret)).kind];
    await use();
    const first = await seen();
    expect(Date.now() - (first.session?.getTime() ?? 0)).toBeLessThan(5000);
    expect(Date.now() - (first.token?.getTime() ?? 0)).toBeLessThan(5000);
    await use();
    expect(await seen()).toEqual(first);
  });
});

describe("in the name of a person", () => {
  it("the system has that person's rights of this moment, in the same transaction, and nobody's session", async () => {
    const caller = await database().transaction((tx) => {
      const system = systemCaller(theatre.id);
      const ctx = { tx, caller: system, theatreId: requireTheatre(system.actor) } as Context<typeof tx>;
      return callerInNameOf(ctx, user.id);
    });
    const { grants, department_id, name } = await actorByCookie(await encodeSession(await openSession()));
    expect(caller?.actor).toMatchObject({ kind: "user", user_id: user.id, department_id, name, session_id: null, token_id: null });
    expect(caller?.actor.grants).toEqual(grants);
    expect(caller?.tx).toBeDefined();
  });

  it("nobody stands for a person of another house, or for one who left", async () => {
    const [other, gone] = [await makeTheatre(), await makeUser(theatre)];
    await database().update(users).set({ is_active: false }).where(eq(users.id, gone.id));
    expect(await actorById(database(), other.id, user.id)).toBeUndefined();
    expect(await actorById(database(), theatre.id, gone.id)).toBeUndefined();
  });
});
