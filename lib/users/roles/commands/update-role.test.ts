import { describe, expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { createRole } from "@/lib/users/roles/commands/create-role";
import { deleteRole } from "@/lib/users/roles/commands/delete-role";
import { updateRole } from "@/lib/users/roles/commands/update-role";
import { listRoles } from "@/lib/users/roles/queries/list-roles";
import { auditOf, makeTheatre, makeUser } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

const office = ["role:read:all", "role:manage:all", "task:read:dept"];

describe("roles", () => {
  it(
    "are made, changed and deleted, and the log tells",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const made = await run(createRole, theatre.callers.admin, {
        name: "Пожарный",
        permissions: { "schedule:read": "all", "task:read": "" } as never,
      });
      expect(made).toMatchObject({ code: "pozharnyi", permissions: ["schedule:read:all"], is_system: false, users: 0 });
      const changed = await run(updateRole, theatre.callers.admin, {
        id: made.id,
        version: 1,
        permissions: ["task:read:own"],
      });
      expect(changed).toMatchObject({ name: "Пожарный", permissions: ["task:read:own"], version: 2 });
      await run(deleteRole, theatre.callers.admin, { id: made.id });
      expect((await auditOf(theatre)).map((record) => record.action).filter((action) => action.startsWith("role"))).toEqual([
        "role.created",
        "role.updated",
        "role.deleted",
      ]);
      expect((await run(listRoles, theatre.callers.admin, {})).total).toBe(6);
    }),
  );

  it(
    "give nothing that their editor does not hold, before or after",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { caller } = await makeUser(theatre, { grants: office });
      const refusal = { code: "FORBIDDEN", reason: "users.more_than_own" };
      await expect(run(createRole, caller, { name: "A", permissions: ["user:manage:all"] })).rejects.toMatchObject(refusal);
      await expect(run(createRole, caller, { name: "B", permissions: ["task:read:all"] })).rejects.toMatchObject(refusal);
      const own = await run(createRole, caller, { name: "C", permissions: ["task:read:own"] });
      await expect(run(updateRole, caller, { id: own.id, permissions: ["audit:read:all"] })).rejects.toMatchObject(refusal);
      await expect(run(updateRole, caller, { id: theatre.roles.technical_director, permissions: [] })).rejects.toMatchObject(refusal);
    }),
  );

  it(
    "keep the administrator whole and the built-in ones there",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { admin } = theatre.callers;
      await expect(run(updateRole, admin, { id: theatre.roles.admin, permissions: [] })).rejects.toMatchObject({
        code: "CONFLICT",
        reason: "users.admin_keeps_all",
      });
      await expect(run(deleteRole, admin, { id: theatre.roles.actor })).rejects.toMatchObject({
        code: "CONFLICT",
        reason: "users.system_role",
      });
      await expect(run(updateRole, admin, { id: theatre.roles.admin, name: "Office" })).resolves.toMatchObject({
        name: "Office",
      });
    }),
  );

  it(
    "stay while somebody holds them",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const role = await run(createRole, theatre.callers.admin, { name: "Held", permissions: [] });
      await makeUser(theatre, { role_id: role.id });
      await expect(run(deleteRole, theatre.callers.admin, { id: role.id })).rejects.toMatchObject({
        code: "CONFLICT",
        reason: "in_use",
      });
    }),
  );

  it(
    "refuse a code that is there, a right that is not, and whoever may not",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      await expect(run(createRole, theatre.callers.admin, { name: "Actor", code: "actor" })).rejects.toMatchObject({
        code: "ALREADY_EXISTS",
      });
      await expect(run(createRole, theatre.callers.admin, { name: "X", permissions: ["fly:read:all"] })).rejects.toMatchObject({
        code: "VALIDATION_ERROR",
      });
      await expect(run(listRoles, theatre.callers.technical_director, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
    }),
  );
});
