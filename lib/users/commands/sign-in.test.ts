import { describe, expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { signIn } from "@/lib/users/commands/sign-in";
import { anonymousCaller, auditOf, makeTheatre, makeUser, password } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

describe("signIn", () => {
  it(
    "opens a browser session and records it under the person",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { email, id } = theatre.users.actor;
      const opened = await run(signIn, anonymousCaller(tx), { email: email.toUpperCase(), password });
      expect(opened.me.user.id).toBe(id);
      expect(await auditOf(theatre, "session.opened")).toMatchObject([{ actor_id: id, entity_id: opened.session_id }]);
    }),
  );

  it(
    "refuses an unknown address, a wrong password and a person who left in the same words",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const gone = await makeUser(theatre, { fields: { is_active: false } });
      const invited = await makeUser(theatre, { fields: { password_hash: null } });
      const attempts = [
        { email: "nobody@example.org", password },
        { email: theatre.users.actor.email, password: "wrong" },
        { email: gone.email, password },
        { email: invited.email, password },
      ];
      for (const attempt of attempts) {
        await expect(run(signIn, anonymousCaller(tx), attempt)).rejects.toMatchObject({
          code: "UNAUTHORIZED",
          reason: "users.wrong_credentials",
        });
      }
    }),
  );

  it(
    "counts attempts by account, wherever they come from",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { email } = theatre.users.actor;
      const attempt = () => run(signIn, anonymousCaller(tx), { email, password: "wrong" });
      for (let count = 0; count < 5; count++) await expect(attempt()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
      await expect(attempt()).rejects.toMatchObject({ code: "RATE_LIMITED" });
    }),
  );
});
