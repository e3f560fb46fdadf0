import { describe, expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { getUser } from "@/lib/users/queries/get-user";
import { listUsers } from "@/lib/users/queries/list-users";
import { makeTheatre, makeUser } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

describe("listUsers", () => {
  it(
    "shows whole records to whom the grant reaches, and to nobody those of another theatre",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      await makeTheatre(tx);
      const list = await run(listUsers, theatre.callers.technical_director, {});
      expect(list.total).toBe(6);
      expect(list.items.every((user) => user.email && user.roles && user.version)).toBe(true);
    }),
  );

  it(
    "shows staff their own department whole, of the others names and phones",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const other = await makeUser(theatre, { department: "sound", fields: { position: "Engineer" } });
      const own = await run(getUser, theatre.callers.department_staff, { id: theatre.users.actor.id });
      expect(own).toMatchObject({ email: theatre.users.actor.email, department: { short_code: "LX" } });
      const card = await run(getUser, theatre.callers.department_staff, { id: other.id });
      expect(card).toMatchObject({
        first_name: "Anna",
        phone: "+7 900 000-00-00",
        email: null,
        position: null,
        roles: null,
        is_active: null,
        version: null,
        permissions: null,
      });
    }),
  );

  it(
    "shows an actor names only",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const list = await run(listUsers, theatre.callers.actor, {});
      const others = list.items.filter((user) => user.id !== theatre.users.actor.id);
      expect(others).toHaveLength(5);
      expect(others.every((user) => user.last_name && user.phone === null && user.email === null && user.department === null)).toBe(true);
    }),
  );

  it(
    "does not tell by a filter, a search or a sort what a card hides",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { actor } = theatre.callers;
      const { admin } = theatre.users;
      const gone = await makeUser(theatre, { fields: { is_active: false } });
      expect((await run(listUsers, actor, { q: admin.email })).total).toBe(0);
      expect((await run(listUsers, actor, { role_id: theatre.roles.admin })).total).toBe(0);
      expect((await run(listUsers, actor, { is_active: false })).total).toBe(0);
      await expect(run(listUsers, actor, { sort: "email" })).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
      await expect(run(getUser, actor, { id: gone.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect((await run(listUsers, theatre.callers.admin, { q: admin.email })).total).toBe(1);
    }),
  );

  it(
    "finds by words of the name in any order, ё as е",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      await makeUser(theatre, { fields: { first_name: "Алёна", last_name: "Королёва" } });
      expect((await run(listUsers, theatre.callers.admin, { q: "алена королева" })).total).toBe(1);
      expect((await run(listUsers, theatre.callers.admin, { q: "100%" })).total).toBe(0);
    }),
  );

  it(
    "walks the whole list without gaps or repeats",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      for (let count = 0; count < 5; count++) await makeUser(theatre, { fields: { last_name: "Same", first_name: "Name" } });
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await run(listUsers, theatre.callers.admin, { page_size: 3, sort: "-last_name", cursor });
        seen.push(...page.items.map((user) => user.id));
        cursor = page.next_cursor ?? undefined;
      } while (cursor);
      expect(new Set(seen).size).toBe(11);
      expect(seen).toHaveLength(11);
    }),
  );
});
