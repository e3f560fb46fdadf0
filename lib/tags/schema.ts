import { z } from "zod";
import { id, instant, integer, many, optional, text, version } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";
import { taggedEntities } from "@/lib/tags/constants";
import { gels } from "@/lib/users/constants";

/** A tag as what carries it shows it. */
export const TagRef = z.object({ id, name: z.string(), color: z.string().nullable() });
export type TagRef = z.output<typeof TagRef>;

export const Tag = z
  .object({
    id,
    parent_id: id.nullable(),
    name: z.string(),
    /** Names from the root: «Тур › Кострома». */
    path: z.string(),
    /** 0 at the root. */
    depth: z.number().int(),
    color: z.string().nullable(),
    /** How many things of the catalogue carry it or a tag below it, each once; only with `include=uses`. */
    uses: z.number().int().nullable(),
    version: z.number().int(),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: "Tag" });
export type Tag = z.output<typeof Tag>;
export const TagList = listOf(Tag).meta({ id: "TagList" });

/** A tree is asked for whole: up to 1,000 tags in one answer. */
export const ListTagsInput = z.strictObject({
  ...PageInput,
  page_size: integer(1, 1000).default(1000),
  include: many(z.enum(["uses"])).optional(),
});
export type ListTagsInput = z.output<typeof ListTagsInput>;

const tagFields = { parent_id: optional(id), color: optional(z.enum(gels)) };
export const CreateTagInput = z.strictObject({ name: text(60), ...tagFields });
export const UpdateTagInput = z.strictObject({ id, version: version.optional(), name: text(60).optional(), ...tagFields });
export const SeenTag = z.strictObject({ id, version: version.optional() });
export const TagId = z.strictObject({ id });
export const MergeTagsInput = z.strictObject({ id, into_id: id });
export const SetTagsInput = z.strictObject({
  entity_type: z.enum(taggedEntities),
  entity_ids: z.array(id).max(5000),
  tag_ids: z.array(id).max(50),
});
