import { describe, expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { createDepartment } from "@/lib/users/departments/commands/create-department";
import { deleteDepartment } from "@/lib/users/departments/commands/delete-department";
import { updateDepartment } from "@/lib/users/departments/commands/update-department";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";
import { auditOf, makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

const armoury = { name: "Armoury", short_code: "AR", color: "rust" as const };

describe("departments", () => {
  it(
    "are made at the end of the list, get a head, and go when empty",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      const { admin } = theatre.callers;
      const made = await run(createDepartment, admin, armoury);
      expect(made).toMatchObject({ code: "armoury", sort_order: 6, head: null, users: 0 });
      const led = await run(updateDepartment, admin, {
        id: made.id,
        head_id: theatre.users.department_head.id,
        version: 1,
      });
      expect(led).toMatchObject({ head: { id: theatre.users.department_head.id }, name: "Armoury", version: 2 });
      expect((await run(listDepartments, theatre.callers.actor, {})).items.at(-1)?.name).toBe("Armoury");
      await run(deleteDepartment, admin, { id: made.id, version: 2 });
      const actions = (await auditOf(theatre)).map((record) => record.action).filter((action) => action.startsWith("department"));
      expect(actions).toEqual(["department.created", "department.updated", "department.deleted"]);
    }),
  );

  it(
    "stay while people belong to them",
    rolledBack(async (tx) => {
      const theatre = await makeTheatre(tx);
      await expect(run(deleteDepartment, theatre.callers.admin, { id: theatre.departments.light })).rejects.toMatchObject({
        code: "CONFLICT",
        reason: "in_use",
      });
    }),
  );

  it(
    "refuse a name that is there, a colour off the swatch book, a head of another theatre, and whoever may not",
    rolledBack(async (tx) => {
      const [theatre, other] = [await makeTheatre(tx), await makeTheatre(tx)];
      const { admin } = theatre.callers;
      await expect(run(createDepartment, admin, { ...armoury, name: "Lighting" })).rejects.toMatchObject({
        code: "ALREADY_EXISTS",
        details: { fields: { name: ["issue.taken"] } },
      });
      await expect(run(createDepartment, admin, { ...armoury, color: "#ff0000" as never })).rejects.toMatchObject({
        code: "VALIDATION_ERROR",
      });
      await expect(run(createDepartment, admin, { ...armoury, head_id: other.users.actor.id })).rejects.toMatchObject({
        details: { fields: { head_id: ["issue.unknown_record"] } },
      });
      await expect(run(createDepartment, theatre.callers.department_head, armoury)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }),
  );
});
