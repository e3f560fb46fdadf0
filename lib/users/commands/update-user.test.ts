import { describe, expect, it } from "vitest";
import { actorByBearer } from "@/lib/core/auth/session";
import { run } from "@/lib/core/operation";
import { createTokenPair } from "@/lib/users/commands/create-token-pair";
import { updateUser } from "@/lib/users/commands/update-user";
import { anonymousCaller, auditOf, makeTheatre, password } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

describe("updateUser", () => {
  it(
    "changes what it names, leaves the rest, and records the difference",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { id } = theatre.users.actor;
      const after = await run(updateUser, theatre.callers.admin, {
        id,
        version: 1,
        position: "Leading actor",
        department_id: null,
      });
      expect(after).toMatchObject({ position: "Leading actor", department: null, first_name: "Anna", version: 2 });
      const [row] = await auditOf(theatre, "user.updated");
      expect(Object.keys(row?.after ?? {}).toSorted()).toEqual(["department", "position"]);
    }),
  );

  it(
    "refuses a stale version and shows the record as it is",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { id } = theatre.users.actor;
      await run(updateUser, theatre.callers.admin, { id, version: 1, position: "First" });
      await expect(run(updateUser, theatre.callers.admin, { id, version: 1, position: "Second" })).rejects.toMatchObject({
        code: "VERSION_CONFLICT",
        details: { current: { position: "First", version: 2 } },
      });
    }),
  );

  it("works on the next request of whoever is signed in", async () => {
    const theatre = await makeTheatre();
    const { id, email } = theatre.users.actor;
    const pair = await run(createTokenPair, anonymousCaller(), { email, password });
    expect((await actorByBearer(pair.access_token)).grants.has("inventory:read")).toBe(false);
    await run(updateUser, theatre.callers.admin, { id, role_ids: [theatre.roles.department_staff] });
    expect((await actorByBearer(pair.access_token)).grants.has("inventory:read")).toBe(true);
  });
});
