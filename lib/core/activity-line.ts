import { z } from "zod";
import { id, instant } from "@/lib/core/fields";
import { listOf } from "@/lib/core/pagination";

const Fields = z.record(z.string(), z.unknown()).nullable();

/** One thing that happened to a record: who did what, and what differs. */
export const ActivityLine = z
  .object({
    id,
    action: z.string(),
    at: instant,
    /** Null for the system. */
    actor: z.object({ id, name: z.string() }).nullable(),
    before: Fields,
    after: Fields,
  })
  .meta({ id: "ActivityLine" });
export type ActivityLine = z.output<typeof ActivityLine>;
export const Activity = listOf(ActivityLine).meta({ id: "Activity" });
