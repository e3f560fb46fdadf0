import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { outboxEvents } from "@/db/schema";
import { defaultGrants } from "@/lib/core/access";
import { run } from "@/lib/core/operation";
import { createUser } from "@/lib/users/commands/create-user";
import { setPassword } from "@/lib/users/commands/set-password";
import { updateUser } from "@/lib/users/commands/update-user";
import { auditOf, makeTheatre, makeUser, password } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

const person = { email: "New.Person@example.org", first_name: "Pavel", last_name: "Orlov" };
const office = ["user:read:all", "user:manage:all", "task:read:all"];

describe("createUser", () => {
  it(
    "makes a person without a password and tells the outbox, not the secret",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const made = await run(createUser, theatre.callers.admin, {
        ...person,
        role_ids: [theatre.roles.actor],
        department_id: theatre.departments.sound,
      });
      expect(made).toMatchObject({
        email: "new.person@example.org",
        is_active: true,
        is_verified: false,
        roles: [{ code: "actor" }],
        department: { short_code: "SN" },
      });
      expect(await auditOf(theatre, "user.invited")).toMatchObject([{ entity_id: made.id, actor_id: theatre.users.admin.id }]);
      const events = await tx
        .select()
        .from(outboxEvents)
        .where(and(eq(outboxEvents.theatre_id, theatre.id), eq(outboxEvents.topic, "user.invited")));
      expect(events).toHaveLength(1);
    }),
  );

  it(
    "refuses an address that somebody has, in any case and any theatre",
    rolledBack(async (tx) => {
      const [theatre, other] = [await makeTheatre(tx), await makeTheatre(tx)];
      const taken = other.users.actor.email.toUpperCase();
      await expect(run(createUser, theatre.callers.admin, { ...person, email: taken })).rejects.toMatchObject({
        code: "ALREADY_EXISTS",
        details: { fields: { email: ["issue.taken"] } },
      });
    }),
  );

  it(
    "refuses a department and a role of another theatre",
    rolledBack(async (tx) => {
      const [theatre, other] = [await makeTheatre(tx), await makeTheatre(tx)];
      const attempt = (more: object) => run(createUser, theatre.callers.admin, { ...person, ...more });
      await expect(attempt({ department_id: other.departments.light })).rejects.toMatchObject({
        details: { fields: { department_id: ["issue.unknown_record"] } },
      });
      await expect(attempt({ role_ids: [other.roles.actor] })).rejects.toMatchObject({
        details: { fields: { role_ids: ["issue.unknown_record"] } },
      });
    }),
  );

  it(
    "lets nobody give a right that they do not hold",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { caller } = await makeUser(theatre, { grants: office });
      const attempt = run(createUser, caller, { ...person, role_ids: [theatre.roles.technical_director] });
      await expect(attempt).rejects.toMatchObject({ code: "FORBIDDEN", reason: "users.more_than_own" });
      expect(defaultGrants("technical_director").length).toBeGreaterThan(office.length);
    }),
  );

  it(
    "lets nobody touch whoever may do more: not their roles, address or password",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { caller, id } = await makeUser(theatre, { grants: office });
      const { admin } = theatre.users;
      await expect(run(updateUser, caller, { id: admin.id, email: "mine@example.org" })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
      await expect(run(setPassword, caller, { id: admin.id, password })).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(run(updateUser, caller, { id, role_ids: [theatre.roles.admin] })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }),
  );
});
