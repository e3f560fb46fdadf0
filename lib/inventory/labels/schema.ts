import { z } from "zod";
import { id, integer, many } from "@/lib/core/fields";
import { labelFields, labelKinds, labelLayoutNames } from "@/lib/inventory/labels/constants";
import { withFieldConditions } from "@/lib/inventory/field-conditions/schema";
import { itemFilters } from "@/lib/inventory/schema";

/** Repeated or with commas; empty parts mean nothing, so that a form can say "none of them". */
const Fields = z.preprocess(
  (value) =>
    value === undefined
      ? undefined
      : [value]
          .flat()
          .flatMap((part) => (typeof part === "string" ? part.split(",") : [part]))
          .filter(Boolean),
  z.array(z.enum(labelFields)).max(labelFields.length).default(["name", "house", "department"]),
);

/** Which things get labels: named ones, or for items everything that a filter of the catalogue finds; and how. */
export const LabelsInput = withFieldConditions({
  kind: z.enum(labelKinds).default("item"),
  ids: many(id, 5000).optional(),
  ...itemFilters,
  layout: z.enum(labelLayoutNames).default("a4-21"),
  fields: Fields,
  /** So many of each, or as many as there are pieces. */
  copies: z.union([z.literal("quantity"), integer(1, 50)]).default(1),
  /** Places of the first sheet that are used up. */
  skip: integer(0, 64).default(0),
}).superRefine((input, ctx) => {
  if (input.kind === "item" && !input.ids) return;
  // Beside names of things, or for kits and places, a filter of items would say nothing.
  const keys = Object.keys(input).filter(
    (key) => (Object.hasOwn(itemFilters, key) || key.startsWith("field.")) && ![undefined, false].includes(Object(input)[key]),
  );
  if (keys.length > 0) ctx.addIssue({ code: "unrecognized_keys", keys, input });
});
export type LabelsInput = z.output<typeof LabelsInput>;

const Length = z.number();
const Drawing = z.object({
  code: z.object({ x: Length, y: Length, size: Length }),
  lines: z.array(z.object({ x: Length, y: Length, size: Length, width: Length, isBold: z.boolean(), text: z.string() })),
  rules: z.array(z.object({ x: Length, y: Length, width: Length })),
});

/** The first page as it will be printed, in millimetres. */
export const LabelPreview = z.object({
  total: z.int(),
  pages: z.int(),
  labels: z.array(z.object({ x: Length, y: Length, drawing: Drawing, modules: z.int(), path: z.string() })),
});
export type LabelPreview = z.output<typeof LabelPreview>;
