import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { departments } from "@/db/schema";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { fetchDepartment } from "@/lib/users/departments/rows";
import { Department, UpdateDepartmentInput } from "@/lib/users/departments/schema";
import { canUpdateDepartment } from "@/lib/users/policy";

export const updateDepartment = defineCommand({
  name: "users.updateDepartment",
  permission: "settings:manage",
  summary: "Change a department; absent fields stay",
  input: UpdateDepartmentInput,
  output: Department,
  http: { method: "PUT", path: "/departments/{id}" },
  invalidates: () => ["departments"],
  async handler(ctx, input) {
    const { id: departmentId, version, ...fields } = input;
    const before = await fetchDepartment(ctx, departmentId);
    ctx.assert(canUpdateDepartment(ctx.actor, before));
    requireVersion(version, before);
    const updated = await ctx.tx
      .update(departments)
      .set({ ...fields, version: sql`${departments.version} + 1` })
      .where(and(eq(departments.id, departmentId), eq(departments.version, before.version)))
      .returning({ id: departments.id });
    const after = await fetchDepartment(ctx, departmentId);
    if (updated.length === 0) requireVersion(before.version, after);
    ctx.record({
      event: "department.updated",
      entity: "department",
      id: departmentId,
      before: { ...before },
      after: { ...after },
    });
    return after;
  },
});
