import { z } from "zod";
import { id, instant, optional, text, version } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";
import { Code, grantList, Query } from "@/lib/users/schema";

export const Role = z
  .object({
    id,
    code: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    permissions: z.array(z.string()),
    is_system: z.boolean(),
    /** How many people hold it. */
    users: z.number().int(),
    version: z.number().int(),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: "Role" });
export type Role = z.output<typeof Role>;
export const RoleList = listOf(Role).meta({ id: "RoleList" });
export const ListRolesInput = z.strictObject({ ...PageInput, q: Query });

export const CreateRoleInput = z.strictObject({
  code: optional(Code),
  name: text(100),
  description: optional(text(1000)),
  permissions: grantList(0).default([]),
});

export const UpdateRoleInput = z.strictObject({
  id,
  version: version.optional(),
  name: text(100).optional(),
  description: optional(text(1000)),
  permissions: grantList(0).optional(),
});
