import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { sessions } from "@/db/schema";
import { actorByBearer } from "@/lib/core/auth/session";
import { database } from "@/lib/core/database";
import { run } from "@/lib/core/operation";
import { createTokenPair } from "@/lib/users/commands/create-token-pair";
import { refreshTokenPair } from "@/lib/users/commands/refresh-token-pair";
import { signOut } from "@/lib/users/commands/sign-out";
import { anonymousCaller, auditOf, makeTheatre, password } from "@/tests/factories/users";

const refresh = (token: string) => run(refreshTokenPair, anonymousCaller(), { refresh_token: token });
const refused = { code: "UNAUTHORIZED", reason: "users.wrong_refresh_token" };

async function signedIn() {
  const theatre = await makeTheatre();
  const user = theatre.users.actor;
  const pair = await run(createTokenPair, anonymousCaller(), { email: user.email, password });
  return { theatre, user, pair };
}

describe("refreshTokenPair", () => {
  it("gives a new pair and keeps the family", async () => {
    const { pair, user } = await signedIn();
    const next = await refresh(pair.refresh_token);
    expect(next.refresh_token).not.toBe(pair.refresh_token);
    expect((await actorByBearer(next.access_token)).user_id).toBe(user.id);
    const rows = await database().select().from(sessions).where(eq(sessions.user_id, user.id));
    expect(new Set(rows.map((row) => row.family_id)).size).toBe(1);
    expect(rows.filter((row) => row.replaced_by_id)).toHaveLength(1);
  });

  it("keeps no token in clear", async () => {
    const { pair, user } = await signedIn();
    const rows = await database().select().from(sessions).where(eq(sessions.user_id, user.id));
    expect(JSON.stringify(rows)).not.toContain(pair.refresh_token);
  });

  it("ends the whole family when a token comes twice, and says so in the log", async () => {
    const { pair, theatre } = await signedIn();
    const next = await refresh(pair.refresh_token);
    await expect(refresh(pair.refresh_token)).rejects.toMatchObject(refused);
    await expect(refresh(next.refresh_token)).rejects.toMatchObject(refused);
    expect((await actorByBearer(next.access_token)).kind).toBe("anonymous");
    expect(await auditOf(theatre, "session.reuse_detected")).toHaveLength(1);
  });

  it("leaves the person's other sign-ins alone", async () => {
    const { pair, user } = await signedIn();
    const other = await run(createTokenPair, anonymousCaller(), { email: user.email, password });
    await refresh(pair.refresh_token);
    await expect(refresh(pair.refresh_token)).rejects.toMatchObject(refused);
    expect((await actorByBearer(other.access_token)).user_id).toBe(user.id);
  });

  it("gives one new pair where two come at once", async () => {
    const { pair, user } = await signedIn();
    const answers = await Promise.allSettled([refresh(pair.refresh_token), refresh(pair.refresh_token), refresh(pair.refresh_token)]);
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    const rows = await database().select().from(sessions).where(eq(sessions.user_id, user.id));
    expect(rows).toHaveLength(2);
    expect(rows.every((row) => row.revoked_at)).toBe(true);
  });

  it("refuses after sign-out, an expired token, and one that never was", async () => {
    const { pair, user } = await signedIn();
    const actor = await actorByBearer(pair.access_token);
    await run(signOut, { ...anonymousCaller(), actor }, {});
    await expect(refresh(pair.refresh_token)).rejects.toMatchObject(refused);
    const late = await run(createTokenPair, anonymousCaller(), { email: user.email, password });
    await database()
      .update(sessions)
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where(eq(sessions.user_id, user.id));
    await expect(refresh(late.refresh_token)).rejects.toMatchObject(refused);
    await expect(refresh("never")).rejects.toMatchObject(refused);
  });
});
