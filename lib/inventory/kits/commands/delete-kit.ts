import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { inventoryKits } from "@/db/schema";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { canDeleteKit } from "@/lib/inventory/kits/policy";
import { fetchKit } from "@/lib/inventory/kits/rows";
import { SeenKit } from "@/lib/inventory/kits/schema";

/** Its things stay where they are; the database refuses while another kit hangs in it. */
export const deleteKit = defineCommand({
  name: "inventory.deleteKit",
  permission: "inventory:delete",
  summary: "Delete a kit that holds no other kit; its items stay",
  input: SeenKit,
  output: z.object({}),
  http: { method: "DELETE", path: "/inventory/kits/{id}", status: 204 },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const kit = await fetchKit(ctx, input.id);
    ctx.assert(canDeleteKit(ctx.actor, kit));
    requireVersion(input.version, kit);
    const gone = await ctx.tx
      .delete(inventoryKits)
      .where(and(eq(inventoryKits.id, kit.id), eq(inventoryKits.version, kit.version)))
      .returning({ id: inventoryKits.id });
    if (gone.length === 0) requireVersion(kit.version, await fetchKit(ctx, kit.id));
    ctx.record({ event: "kit.deleted", entity: "kit", id: kit.id, before: { ...kit } });
    return {};
  },
});
