import { describe, expect, it } from "vitest";
import { actorByCookie, encodeSession } from "@/lib/core/auth/session";
import { run } from "@/lib/core/operation";
import { changePassword } from "@/lib/users/commands/change-password";
import { endSession } from "@/lib/users/commands/end-session";
import { setPassword } from "@/lib/users/commands/set-password";
import { signIn } from "@/lib/users/commands/sign-in";
import { signOut } from "@/lib/users/commands/sign-out";
import { updateProfile } from "@/lib/users/commands/update-profile";
import { listSessions } from "@/lib/users/queries/list-sessions";
import { anonymousCaller, auditOf, makeTheatre, password } from "@/tests/factories/users";

const fresh = "another quite long password";

async function openBrowser(email: string, secret = password) {
  const opened = await run(signIn, anonymousCaller(), { email, password: secret });
  const cookie = await encodeSession(opened.session_id);
  return { id: opened.session_id, caller: async () => ({ ...anonymousCaller(), actor: await actorByCookie(cookie) }) };
}

describe("changePassword", () => {
  it("asks for the old one, ends the other sessions and stays here", async () => {
    const theatre = await makeTheatre();
    const { email } = theatre.users.actor;
    const [here, there] = [await openBrowser(email), await openBrowser(email)];
    await expect(run(changePassword, await here.caller(), { current_password: "wrong", password: fresh })).rejects.toMatchObject({
      details: { fields: { current_password: ["users.wrong_password"] } },
    });
    await run(changePassword, await here.caller(), { current_password: password, password: fresh });
    expect((await here.caller()).actor.kind).toBe("user");
    expect((await there.caller()).actor.kind).toBe("anonymous");
    expect(await auditOf(theatre, "user.password_changed")).toHaveLength(1);
  });

  it("is all that somebody with a temporary password may do, besides leaving", async () => {
    const theatre = await makeTheatre();
    const { email, id } = theatre.users.department_head;
    await run(setPassword, theatre.callers.admin, { id, password: fresh });
    const browser = await openBrowser(email, fresh);
    const caller = await browser.caller();
    expect(caller.actor.must_change_password).toBe(true);
    await expect(run(updateProfile, caller, { first_name: "X" })).rejects.toMatchObject({
      code: "FORBIDDEN",
      reason: "must_change_password",
    });
    await expect(run(listSessions, caller, {})).rejects.toMatchObject({ reason: "must_change_password" });
    await expect(run(changePassword, caller, { password: fresh })).rejects.toMatchObject({
      details: { fields: { password: ["users.same_password"] } },
    });
    await run(changePassword, caller, { password });
    await expect(run(listSessions, await browser.caller(), {})).resolves.toMatchObject({
      items: [{ is_current: true }],
    });
    await run(signOut, await browser.caller(), {});
    expect((await browser.caller()).actor.kind).toBe("anonymous");
  });
});

describe("endSession", () => {
  it("ends one's own session and knows nobody else's", async () => {
    const theatre = await makeTheatre();
    const [here, there] = [await openBrowser(theatre.users.actor.email), await openBrowser(theatre.users.actor.email)];
    const foreign = await openBrowser(theatre.users.admin.email);
    await expect(run(endSession, await here.caller(), { id: foreign.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await run(endSession, await here.caller(), { id: there.id });
    expect((await there.caller()).actor.kind).toBe("anonymous");
    expect((await run(listSessions, await here.caller(), {})).items.map((session) => session.id)).toEqual([here.id]);
  });
});

describe("signOut", () => {
  it("everywhere ends every session of the person and no other's", async () => {
    const theatre = await makeTheatre();
    const [here, there, other] = [
      await openBrowser(theatre.users.actor.email),
      await openBrowser(theatre.users.actor.email),
      await openBrowser(theatre.users.admin.email),
    ];
    await run(signOut, await here.caller(), { all: true });
    expect((await here.caller()).actor.kind).toBe("anonymous");
    expect((await there.caller()).actor.kind).toBe("anonymous");
    expect((await other.caller()).actor.kind).toBe("user");
  });
});
