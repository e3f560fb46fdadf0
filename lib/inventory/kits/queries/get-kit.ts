import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchKit } from "@/lib/inventory/kits/rows";
import { Kit, KitId } from "@/lib/inventory/kits/schema";

export const getKit = defineQuery({
  name: "inventory.getKit",
  permission: "inventory:read",
  summary: "A kit with the kits in it, its contents and where they stand",
  input: KitId,
  output: Kit,
  http: { method: "GET", path: "/inventory/kits/{id}" },
  handler: (ctx, { id }) => fetchKit(ctx, id),
});
