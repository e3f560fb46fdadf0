import { z } from "zod";
import { id } from "@/lib/core/fields";
import { CustomFieldDef } from "@/lib/inventory/categories/schema";

const Branch = z.object({ id, name: z.string(), path: z.string(), parent_id: id.nullable() });

/** What the catalogue can be narrowed by; each list in the order of its paths or of the house, and whole. */
export const Choices = z.object({
  categories: z.array(Branch.extend({ custom_field_defs: z.array(CustomFieldDef) })),
  locations: z.array(Branch),
  tags: z.array(Branch),
  departments: z.array(z.object({ id, name: z.string(), short_code: z.string(), color: z.string() })),
});
