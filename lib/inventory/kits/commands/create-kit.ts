import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inventoryKits } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { canCreateKit } from "@/lib/inventory/kits/policy";
import { fetchKit, fetchParentKit, namedCase, requireFreeCase } from "@/lib/inventory/kits/rows";
import { CreateKitInput, Kit } from "@/lib/inventory/kits/schema";

/** The next of KIT-0001, KIT-0002…; whoever comes second waits for the first. */
async function nextCode(ctx: Context<Transaction>): Promise<string> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('inventory_kits.code' || ${ctx.theatreId}::text, 0))`);
  const [last] = await ctx.tx.execute<{ value: number }>(sql`
    select coalesce(max(substring(code from '^KIT-([0-9]{1,8})$')::int), 0) as value from inventory_kits where theatre_id = ${ctx.theatreId}`);
  return `KIT-${String((last?.value ?? 0) + 1).padStart(4, "0")}`;
}

export const createKit = defineCommand({
  name: "inventory.createKit",
  permission: "inventory:create",
  summary: "Create a kit, alone or as a case in another",
  input: CreateKitInput,
  output: Kit,
  http: { method: "POST", path: "/inventory/kits", status: 201 },
  invalidates: () => ["inventory"],
  async handler(ctx, { code, case_item_id, case_number, ...input }) {
    const parent = input.parent_id ? await fetchParentKit(ctx, input.parent_id) : undefined;
    const own = ctx.scope === "dept" ? ctx.actor.department_id : null;
    const departmentId = input.department_id ?? parent?.department_id ?? own;
    ctx.assert(canCreateKit(ctx.actor, { department_id: departmentId, created_by_id: ctx.actor.user_id }));
    if (parent) ctx.assert(canCreateKit(ctx.actor, parent));
    const caseId = await namedCase(ctx, { case_item_id, case_number });
    if (caseId) await requireFreeCase(ctx, caseId);
    const kitId = newId();
    await ctx.tx.insert(inventoryKits).values({
      ...input,
      case_item_id: caseId,
      id: kitId,
      theatre_id: ctx.theatreId,
      code: code ?? (await nextCode(ctx)),
      department_id: departmentId,
      created_by_id: ctx.actor.user_id,
    });
    const kit = await fetchKit(ctx, kitId);
    ctx.record({ event: "kit.created", entity: "kit", id: kitId, after: { ...kit } });
    return kit;
  },
});
