import { z } from "zod";
import { id, instant, integer, optional, text, version } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";
import { gels } from "@/lib/users/constants";
import { Code, Query } from "@/lib/users/schema";

export const Department = z
  .object({
    id,
    code: z.string(),
    short_code: z.string(),
    name: z.string(),
    description: z.string().nullable(),
    color: z.string(),
    head: z.object({ id, first_name: z.string(), last_name: z.string(), patronymic: z.string().nullable() }).nullable(),
    /** How many active people belong to it. */
    users: z.number().int(),
    sort_order: z.number().int(),
    version: z.number().int(),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: "Department" });
export type Department = z.output<typeof Department>;
export const DepartmentList = listOf(Department).meta({ id: "DepartmentList" });
export const ListDepartmentsInput = z.strictObject({ ...PageInput, q: Query });

const departmentFields = {
  description: optional(text(1000)),
  head_id: optional(id),
  sort_order: integer(0, 10_000).optional(),
};

export const CreateDepartmentInput = z.strictObject({
  code: optional(Code),
  short_code: text(3),
  name: text(100),
  color: z.enum(gels),
  ...departmentFields,
});

export const UpdateDepartmentInput = z.strictObject({
  id,
  version: version.optional(),
  code: Code.optional(),
  short_code: text(3).optional(),
  name: text(100).optional(),
  color: z.enum(gels).optional(),
  ...departmentFields,
});
