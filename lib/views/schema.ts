import { z } from "zod";
import { flag, id, instant, integer, text, version } from "@/lib/core/fields";
import { listOf } from "@/lib/core/pagination";
import { viewScopes } from "@/lib/views/constants";

const Scope = z.enum(viewScopes);
/** A query string without "?": what the address of the list holds. Empty is the whole list. */
const Definition = z
  .string()
  .max(2000)
  .transform((value) => value.replace(/^\?/, ""));

/** A list as somebody wants to see it again. */
export const View = z
  .object({
    id,
    scope: Scope,
    name: z.string(),
    definition: z.string(),
    is_shared: z.boolean(),
    sort_order: z.number().int(),
    owner: z.object({ id, name: z.string() }),
    version: z.number().int(),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: "View" });
export type View = z.output<typeof View>;
export const ViewList = listOf(View).meta({ id: "ViewList" });

export const ListViewsInput = z.strictObject({
  scope: Scope,
  page: integer(1, 1_000_000).default(1),
  page_size: integer(1, 200).default(100),
});
export const CreateViewInput = z.strictObject({ scope: Scope, name: text(60), definition: Definition, is_shared: flag.default(false) });
export const UpdateViewInput = z.strictObject({
  id,
  version: version.optional(),
  name: text(60).optional(),
  definition: Definition.optional(),
  is_shared: flag.optional(),
  sort_order: integer(0, 10_000).optional(),
});
export const ViewId = z.strictObject({ id });
export const SeenView = z.strictObject({ id, version: version.optional() });
export const ReorderViewsInput = z.strictObject({ scope: Scope, ids: z.array(id).min(1).max(100) });
