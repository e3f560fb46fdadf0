import { z } from "zod";
import { integer } from "@/lib/core/fields";

const sortPattern = /^-?[a-z_]+(,-?[a-z_]+)*$/;

/** Parameters of every list (spec/api.md). */
export const PageInput = {
  page: integer(1, 1_000_000).default(1),
  page_size: integer(1, 200).default(50),
  cursor: z.string().max(2000).optional(),
  sort: z.string().max(200).regex(sortPattern).optional(),
};

/** Answer of every list. `next_cursor` walks the list without gaps or repeats; null at its end. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    page: z.number().int(),
    page_size: z.number().int(),
    total: z.number().int(),
    pages: z.number().int(),
    next_cursor: z.string().nullable(),
  });
}
