import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { apiTokens } from "@/db/schema";
import { actorByBearer } from "@/lib/core/auth/session";
import { database } from "@/lib/core/database";
import { run } from "@/lib/core/operation";
import { updateUser } from "@/lib/users/commands/update-user";
import { createToken } from "@/lib/users/tokens/commands/create-token";
import { revokeToken } from "@/lib/users/tokens/commands/revoke-token";
import { listTokens } from "@/lib/users/tokens/queries/list-tokens";
import { auditOf, makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

const display = { name: "Display", permissions: ["inventory:read:all"] };

describe("createToken", () => {
  it("gives a secret once, keeps its hash only, and lets in with those rights and no others", async () => {
    const theatre = await makeTheatre();
    const head = theatre.users.department_head;
    const made = await run(createToken, head.caller, { ...display, rate_limit: 10 });
    expect(made.token).toMatch(/^fly_/);
    const actor = await actorByBearer(made.token);
    expect([...actor.grants]).toEqual([["inventory:read", "all"]]);
    expect(actor).toMatchObject({ user_id: head.id, token_id: made.id, rate_limit: 10 });
    const [row] = await database().select().from(apiTokens).where(eq(apiTokens.id, made.id));
    expect(JSON.stringify([row, await auditOf(theatre)])).not.toContain(made.token);
  });

  it("never has more than its owner has now", async () => {
    const theatre = await makeTheatre();
    const head = theatre.users.department_head;
    const made = await run(createToken, head.caller, {
      name: "Sync",
      permissions: ["inventory:update:dept", "task:read:dept"],
    });
    await run(updateUser, theatre.callers.admin, { id: head.id, role_ids: [theatre.roles.actor] });
    expect([...(await actorByBearer(made.token)).grants]).toEqual([["task:read", "own"]]);
  });

  it("gives no right, and no reach, that its owner does not hold; nor does a token make a wider one", async () => {
    const theatre = await makeTheatre();
    const { department_head: head, actor } = theatre.callers;
    await expect(run(createToken, head, { name: "X", permissions: ["user:manage:all"] })).rejects.toMatchObject({
      reason: "users.more_than_own",
    });
    await expect(run(createToken, head, { name: "X", permissions: ["inventory:update:all"] })).rejects.toMatchObject({
      reason: "users.more_than_own",
    });
    await expect(run(createToken, actor, display)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const narrow = await run(createToken, head, { name: "N", permissions: ["token:manage:own"] });
    const byToken = { ...head, actor: await actorByBearer(narrow.token) };
    await expect(run(createToken, byToken, display)).rejects.toMatchObject({ reason: "users.more_than_own" });
  });

  it(
    "works to the end of its day in the theatre, and refuses a day that is over",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const made = await run(createToken, theatre.callers.admin, { ...display, expires_at: "2099-01-31" });
      expect(made.expires_at?.toISOString()).toBe("2099-01-31T21:00:00.000Z");
      await expect(run(createToken, theatre.callers.admin, { ...display, expires_at: "2020-01-01" })).rejects.toMatchObject({
        details: { fields: { expires_at: ["users.expiry_past"] } },
      });
    }),
  );
});

describe("revokeToken", () => {
  it("ends a token at once; one's own, or with the wider grant anybody's", async () => {
    const theatre = await makeTheatre();
    const { department_head: head, technical_director: director, admin } = theatre.callers;
    const made = await run(createToken, head, display);
    await expect(run(revokeToken, director, { id: made.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await run(listTokens, director, {})).total).toBe(0);
    expect((await run(listTokens, admin, {})).total).toBe(1);
    await run(revokeToken, admin, { id: made.id });
    expect((await actorByBearer(made.token)).kind).toBe("anonymous");
    expect(await auditOf(theatre, "token.revoked")).toHaveLength(1);
  });
});
