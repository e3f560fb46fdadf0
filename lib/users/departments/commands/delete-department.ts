import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { departments } from "@/db/schema";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { fetchDepartment } from "@/lib/users/departments/rows";
import { canUpdateDepartment } from "@/lib/users/policy";
import { SeenRecord } from "@/lib/users/schema";

/** The database refuses while a person, an item or a category is filed under it. */
export const deleteDepartment = defineCommand({
  name: "users.deleteDepartment",
  permission: "settings:manage",
  summary: "Delete a department that nothing belongs to",
  input: SeenRecord,
  output: z.object({}),
  http: { method: "DELETE", path: "/departments/{id}", status: 204 },
  invalidates: () => ["departments"],
  async handler(ctx, input) {
    const department = await fetchDepartment(ctx, input.id);
    ctx.assert(canUpdateDepartment(ctx.actor, department));
    requireVersion(input.version, department);
    await ctx.tx.delete(departments).where(eq(departments.id, department.id));
    ctx.record({ event: "department.deleted", entity: "department", id: department.id, before: { ...department } });
    return {};
  },
});
