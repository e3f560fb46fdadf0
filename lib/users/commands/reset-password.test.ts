import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import type { Transaction } from "@/db/client";
import { accountLinks, auditLog, outboxEvents, sessions, users } from "@/db/schema";
import { hashSecret } from "@/lib/core/auth/tokens";
import { newId } from "@/lib/core/ids";
import { react, run } from "@/lib/core/operation";
import { unseal } from "@/lib/core/seal";
import { acceptInvitation } from "@/lib/users/commands/accept-invitation";
import { requestReset } from "@/lib/users/commands/request-reset";
import { resetPassword } from "@/lib/users/commands/reset-password";
import { signIn } from "@/lib/users/commands/sign-in";
import { usersSubscribers } from "@/lib/users/subscribers";
import { anonymousCaller, auditOf, makeTheatre, makeUser, password, type TestTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

const fresh = "another quite long password";

async function makeLink(
  tx: Transaction,
  theatre: TestTheatre,
  userId: string,
  purpose: "invitation" | "reset",
  minutes = 10,
): Promise<string> {
  const secret = newId();
  const expires = new Date(Date.now() + minutes * 60_000);
  await tx.insert(accountLinks).values({
    id: newId(),
    theatre_id: theatre.id,
    user_id: userId,
    purpose,
    token_hash: hashSecret(secret),
    expires_at: expires,
  });
  return secret;
}

/** What the reaction to an event of this topic puts into the queue. */
async function mailOf(tx: Transaction, theatre: TestTheatre, topic: string): Promise<{ to: string; subject: string; text: string }> {
  const events = await tx.select().from(outboxEvents).where(eq(outboxEvents.topic, topic));
  const subscriber = usersSubscribers.find((one) => one.topic === topic);
  const event = events.find((one) => one.theatre_id === theatre.id);
  if (!event || !subscriber) throw new Error("nothing to react to");
  await react(subscriber, { ...theatre.system, tx }, event);
  const [job] = await tx.execute<{ payload: { sealed: string } }>(
    sql`select payload from graphile_worker._private_jobs order by id desc limit 1`,
  );
  return (await unseal(job?.payload.sealed ?? "")) as { to: string; subject: string; text: string };
}

const spent = { code: "NOT_FOUND", reason: "users.link_spent" };

describe("resetPassword", () => {
  it(
    "sets the password once, ends every session, and records under the person",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { id, email } = theatre.users.actor;
      await run(signIn, anonymousCaller(tx), { email, password });
      const secret = await makeLink(tx, theatre, id, "reset");
      await run(resetPassword, anonymousCaller(tx), { secret, password: fresh });
      const open = await tx.select().from(sessions).where(eq(sessions.user_id, id));
      expect(open.every((session) => session.revoked_at)).toBe(true);
      expect(await auditOf(theatre, "user.password_reset")).toMatchObject([{ actor_id: id, before: null, after: null }]);
      await expect(run(resetPassword, anonymousCaller(tx), { secret, password: fresh })).rejects.toMatchObject(spent);
      await expect(run(signIn, anonymousCaller(tx), { email, password })).rejects.toMatchObject({
        code: "UNAUTHORIZED",
      });
      await expect(run(signIn, anonymousCaller(tx), { email, password: fresh })).resolves.toBeTruthy();
    }),
  );

  it(
    "refuses a link whose time is over, one of another kind, one of a person who left, and a guess",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { id } = theatre.users.actor;
      const gone = await makeUser(theatre, { fields: { is_active: false } });
      const secrets = [
        await makeLink(tx, theatre, id, "reset", -1),
        await makeLink(tx, theatre, id, "invitation"),
        await makeLink(tx, theatre, gone.id, "reset"),
        "guess",
      ];
      for (const secret of secrets)
        await expect(run(resetPassword, anonymousCaller(tx), { secret, password: fresh })).rejects.toMatchObject(spent);
    }),
  );

  it(
    "makes every other link of the person worthless",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { id } = theatre.users.actor;
      const [first, second] = [await makeLink(tx, theatre, id, "reset"), await makeLink(tx, theatre, id, "reset")];
      await run(resetPassword, anonymousCaller(tx), { secret: first, password: fresh });
      await expect(run(resetPassword, anonymousCaller(tx), { secret: second, password: fresh })).rejects.toMatchObject(spent);
    }),
  );

  it(
    "refuses a short password before the link is spent",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const secret = await makeLink(tx, theatre, theatre.users.actor.id, "reset");
      await expect(run(resetPassword, anonymousCaller(tx), { secret, password: "short" })).rejects.toMatchObject({
        code: "VALIDATION_ERROR",
      });
      await expect(run(resetPassword, anonymousCaller(tx), { secret, password: fresh })).resolves.toEqual({});
    }),
  );
});

describe("requestReset", () => {
  it(
    "answers the same for a known, an unknown and a deactivated address; only the first has a consequence",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const gone = await makeUser(theatre, { fields: { is_active: false } });
      const emails = [theatre.users.actor.email, "nobody@example.org", gone.email];
      const answers = await Promise.all(emails.map((email) => run(requestReset, anonymousCaller(tx), { email })));
      expect(answers).toEqual([{}, {}, {}]);
      expect(await auditOf(theatre, "user.reset_requested")).toMatchObject([{ entity_id: theatre.users.actor.id, actor_id: null }]);
    }),
  );

  it(
    "ends in a mail whose link works, and is nowhere else in clear",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { id, email } = theatre.users.actor;
      await run(requestReset, anonymousCaller(tx), { email });
      const mail = await mailOf(tx, theatre, "user.reset_requested");
      expect(mail).toMatchObject({ to: email, subject: expect.stringContaining("New password") });
      const secret = /\/reset\/(\S+)/.exec(mail.text)?.[1] ?? "";
      const kept = await Promise.all([
        tx.select().from(accountLinks).where(eq(accountLinks.user_id, id)),
        tx.select().from(auditLog).where(eq(auditLog.theatre_id, theatre.id)),
        tx.select().from(outboxEvents).where(eq(outboxEvents.theatre_id, theatre.id)),
        tx.execute(sql`select payload from graphile_worker._private_jobs`),
      ]);
      expect(secret).toHaveLength(43);
      expect(JSON.stringify(kept)).not.toContain(secret);
      await expect(run(resetPassword, anonymousCaller(tx), { secret, password: fresh })).resolves.toEqual({});
    }),
  );

  it(
    "makes the link of an earlier mail worthless",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { id, email } = theatre.users.actor;
      const earlier = await makeLink(tx, theatre, id, "reset");
      await run(requestReset, anonymousCaller(tx), { email });
      await mailOf(tx, theatre, "user.reset_requested");
      await expect(run(resetPassword, anonymousCaller(tx), { secret: earlier, password: fresh })).rejects.toMatchObject(spent);
    }),
  );
});

describe("acceptInvitation", () => {
  it(
    "sets the password, verifies the address and opens a session",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { id } = await makeUser(theatre, { role: "actor", fields: { password_hash: null, is_verified: false } });
      const secret = await makeLink(tx, theatre, id, "invitation");
      const opened = await run(acceptInvitation, anonymousCaller(tx), { secret, password: fresh });
      expect(opened.me.user.id).toBe(id);
      const [row] = await tx.select().from(users).where(eq(users.id, id));
      expect(row).toMatchObject({ is_verified: true, must_change_password: false });
      expect((await auditOf(theatre, "user.invitation_accepted")).map((record) => record.actor_id)).toEqual([id]);
      await expect(run(acceptInvitation, anonymousCaller(tx), { secret, password: fresh })).rejects.toMatchObject(spent);
    }),
  );
});
