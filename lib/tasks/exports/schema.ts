import { z } from "zod";
import { id, many } from "@/lib/core/fields";
import { taskFilters } from "@/lib/tasks/schema";

export const ExportTasksInput = z.strictObject({
  format: z.enum(["csv", "xlsx"]).default("xlsx"),
  /** Only these, among what the filter finds. */
  ids: many(id, 5000).optional(),
  ...taskFilters,
});
