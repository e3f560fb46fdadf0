import { describe, expect, it } from "vitest";
import { actorByBearer, actorByCookie, encodeSession } from "@/lib/core/auth/session";
import { run } from "@/lib/core/operation";
import { archiveUser } from "@/lib/users/commands/archive-user";
import { createTokenPair } from "@/lib/users/commands/create-token-pair";
import { refreshTokenPair } from "@/lib/users/commands/refresh-token-pair";
import { restoreUser } from "@/lib/users/commands/restore-user";
import { signIn } from "@/lib/users/commands/sign-in";
import { updateUser } from "@/lib/users/commands/update-user";
import { createToken } from "@/lib/users/tokens/commands/create-token";
import { anonymousCaller, auditOf, makeTheatre, makeUser, password } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

describe("archiveUser", () => {
  it("puts the person out at once, on every device and token, and restoring opens nothing again", async () => {
    const theatre = await makeTheatre();
    const head = theatre.users.department_head;
    const opened = await run(signIn, anonymousCaller(), { email: head.email, password });
    const cookie = await encodeSession(opened.session_id);
    const pair = await run(createTokenPair, anonymousCaller(), { email: head.email, password });
    const token = await run(createToken, head.caller, { name: "Display", permissions: ["inventory:read:all"] });
    const actors = () => Promise.all([actorByCookie(cookie), actorByBearer(pair.access_token), actorByBearer(token.token)]);
    expect((await actors()).map((actor) => actor.user_id)).toEqual([head.id, head.id, head.id]);

    await run(archiveUser, theatre.callers.admin, { id: head.id });
    expect((await actors()).map((actor) => actor.kind)).toEqual(["anonymous", "anonymous", "anonymous"]);
    await expect(run(refreshTokenPair, anonymousCaller(), { refresh_token: pair.refresh_token })).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
    await expect(run(signIn, anonymousCaller(), { email: head.email, password })).rejects.toMatchObject({
      reason: "users.wrong_credentials",
    });
    expect(await auditOf(theatre, "user.archived")).toMatchObject([
      { actor_id: theatre.users.admin.id, before: { is_active: true }, after: { is_active: false } },
    ]);

    await run(restoreUser, theatre.callers.admin, { id: head.id });
    expect((await actors()).map((actor) => actor.kind)).toEqual(["anonymous", "anonymous", "anonymous"]);
  });

  it(
    "keeps the last administrator",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { admin } = theatre.users;
      await expect(run(archiveUser, theatre.callers.admin, { id: admin.id })).rejects.toMatchObject({
        code: "CONFLICT",
        reason: "users.last_administrator",
      });
      await expect(run(updateUser, theatre.callers.admin, { id: admin.id, role_ids: [theatre.roles.actor] })).rejects.toMatchObject({
        reason: "users.last_administrator",
      });
    }),
  );

  it("keeps one administrator where two demote each other at once", async () => {
    const theatre = await makeTheatre();
    const other = await makeUser(theatre, { role: "admin", department: null });
    const demote = (caller: typeof other.caller, id: string) => run(updateUser, caller, { id, role_ids: [] });
    const answers = await Promise.allSettled([demote(other.caller, theatre.users.admin.id), demote(theatre.callers.admin, other.id)]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it(
    "refuses whoever may not manage people, and knows nobody of another theatre",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const foreign = await makeTheatre(tx);
      await expect(run(archiveUser, theatre.callers.technical_director, { id: theatre.users.actor.id })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
      await expect(run(archiveUser, theatre.callers.admin, { id: foreign.users.actor.id })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }),
  );
});
