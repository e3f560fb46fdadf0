import { z } from "zod";
import { flag, id, instant, optional, text } from "@/lib/core/fields";

export const Subtask = z
  .object({
    id,
    title: z.string(),
    is_completed: z.boolean(),
    completed_at: instant.nullable(),
    sort_order: z.number(),
  })
  .meta({ id: "Subtask" });
export type Subtask = z.output<typeof Subtask>;
export const SubtaskList = z.object({ items: z.array(Subtask) }).meta({ id: "SubtaskList" });

export const ListSubtasksInput = z.strictObject({ id });
export const CreateSubtaskInput = z.strictObject({ id, title: text(300) });
export const SubtaskId = z.strictObject({ id, subtask_id: id });
export const UpdateSubtaskInput = SubtaskId.extend({
  title: text(300).optional(),
  is_completed: flag.optional(),
  /** The subtask above it; null puts it first. */
  after_id: optional(id),
});
