import type { Permission } from "@/lib/core/access";

/** Lists that keep views, and what one must hold to see the list at all. */
export const viewScopes = ["inventory", "tasks", "documents", "schedule"] as const;

export const scopePermissions: Record<(typeof viewScopes)[number], Permission> = {
  inventory: "inventory:read",
  tasks: "task:read",
  documents: "document:read",
  schedule: "schedule:read",
};
