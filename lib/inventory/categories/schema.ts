import { z } from "zod";
import { flag, id, instant, integer, many, optional, text, version } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";
import { customFieldTypes } from "@/lib/inventory/constants";
import { isNumberPattern } from "@/lib/inventory/rules";
import { gels } from "@/lib/users/constants";

const Key = z.string().regex(/^[a-z][a-z0-9_]{0,58}$/);

/** A field that a category adds to its items and to those of the categories below it. */
export const CustomFieldDef = z
  .strictObject({
    key: Key,
    label: text(100),
    type: z.enum(customFieldTypes),
    unit: optional(text(20)),
    choices: optional(z.array(text(100)).max(100)),
  })
  .refine((def) => def.type !== "choice" || (def.choices?.length ?? 0) > 0, {
    error: "inventory.choices_missing",
    path: ["choices"],
  })
  .meta({ id: "CustomFieldDef" });

const CustomFieldDefs = z
  .array(CustomFieldDef)
  .max(50)
  .refine((defs) => new Set(defs.map((def) => def.key)).size === defs.length, { error: "inventory.key_twice" });

const NumberPattern = text(40).refine(isNumberPattern, { error: "inventory.number_pattern" });
const Code = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}_-]{1,60}$/u);

export const Category = z
  .object({
    id,
    parent_id: id.nullable(),
    name: z.string(),
    code: z.string(),
    path: z.string(),
    /** 0 at the root. */
    depth: z.number().int(),
    department_id: id.nullable(),
    color: z.string().nullable(),
    icon: z.string().nullable(),
    number_pattern: z.string().nullable(),
    custom_field_defs: z.array(CustomFieldDef),
    is_active: z.boolean(),
    sort_order: z.number().int(),
    /** Items here and in all branches below; only with `include=items`. */
    items: z.number().int().nullable(),
    version: z.number().int(),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: "Category" });
export type Category = z.output<typeof Category>;
export const CategoryList = listOf(Category).meta({ id: "CategoryList" });

/** A tree is asked for whole: up to 1,000 branches in one answer. */
export const ListCategoriesInput = z.strictObject({
  ...PageInput,
  page_size: integer(1, 1000).default(1000),
  include: many(z.enum(["items"])).optional(),
});

const categoryFields = {
  parent_id: optional(id),
  department_id: optional(id),
  color: optional(z.enum(gels)),
  icon: optional(text(60)),
  number_pattern: optional(NumberPattern),
  custom_field_defs: CustomFieldDefs.optional(),
  is_active: flag.optional(),
  sort_order: integer(0, 10_000).optional(),
};

export const CreateCategoryInput = z.strictObject({ name: text(200), code: optional(Code), ...categoryFields });
export const UpdateCategoryInput = z.strictObject({
  id,
  version: version.optional(),
  name: text(200).optional(),
  code: Code.optional(),
  ...categoryFields,
});
export const CategoryId = z.strictObject({ id });
export const SeenCategory = z.strictObject({ id, version: version.optional() });
