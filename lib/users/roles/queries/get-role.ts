import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchRole } from "@/lib/users/roles/rows";
import { Role } from "@/lib/users/roles/schema";
import { RecordId } from "@/lib/users/schema";

export const getRole = defineQuery({
  name: "users.getRole",
  permission: "role:read",
  summary: "One role with its grants",
  input: RecordId,
  output: Role,
  http: { method: "GET", path: "/roles/{id}" },
  handler: (ctx, input) => fetchRole(ctx, input.id),
});
