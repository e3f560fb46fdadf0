import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { inventoryKits } from "@/db/schema";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { canUpdateKit } from "@/lib/inventory/kits/policy";
import { fetchKit, fetchParentKit, namedCase, requireFreeCase } from "@/lib/inventory/kits/rows";
import { Kit, UpdateKitInput } from "@/lib/inventory/kits/schema";

export const updateKit = defineCommand({
  name: "inventory.updateKit",
  permission: "inventory:update",
  summary: "Change a kit or put it into another; absent fields stay",
  input: UpdateKitInput,
  output: Kit,
  http: { method: "PUT", path: "/inventory/kits/{id}" },
  invalidates: () => ["inventory"],
  async handler(ctx, { id: kitId, version, code, case_item_id, case_number, ...fields }) {
    const before = await fetchKit(ctx, kitId);
    ctx.assert(canUpdateKit(ctx.actor, before));
    if (fields.department_id !== undefined) ctx.assert(canUpdateKit(ctx.actor, { ...before, department_id: fields.department_id ?? null }));
    requireVersion(version, before);
    if (fields.parent_id) ctx.assert(canUpdateKit(ctx.actor, await fetchParentKit(ctx, fields.parent_id)));
    const caseId = await namedCase(ctx, { case_item_id, case_number });
    if (caseId && caseId !== before.case_item_id) await requireFreeCase(ctx, caseId);
    const updated = await ctx.tx
      .update(inventoryKits)
      .set({ ...fields, case_item_id: caseId, ...(code ? { code } : {}), version: sql`${inventoryKits.version} + 1` })
      .where(and(eq(inventoryKits.id, kitId), eq(inventoryKits.version, before.version)))
      .returning({ id: inventoryKits.id });
    const after = await fetchKit(ctx, kitId);
    if (updated.length === 0) requireVersion(before.version, after);
    ctx.record({ event: "kit.updated", entity: "kit", id: kitId, before: { ...before }, after: { ...after } });
    return after;
  },
});
