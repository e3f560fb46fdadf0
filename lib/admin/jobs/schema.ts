import { z } from "zod";
import { id, instant, optional } from "@/lib/core/fields";

/** What gives up: an event whose subscribers fail, a delivery, a job of the queue. */
export const failureKinds = ["event", "delivery", "job"] as const;

export const Failure = z
  .object({
    kind: z.enum(failureKinds),
    id: z.string(),
    /** Topic of the event, channel of the delivery, name of the job. */
    name: z.string(),
    /** Whom it was for, where it was for somebody. */
    person: z.string().nullable(),
    attempts: z.number().int(),
    reason: z.string().nullable(),
    at: instant,
  })
  .meta({ id: "Failure" });
export type Failure = z.output<typeof Failure>;

const count = z.number().int();
export const FailureList = z
  .object({
    items: z.array(Failure).meta({ description: "The newest 100 of each kind." }),
    counts: z.object({ event: count, delivery: count, job: count }),
    waiting: z.object({ event: count, delivery: count, job: count }).meta({ description: "What waits for its turn." }),
  })
  .meta({ id: "FailureList" });
export type FailureList = z.output<typeof FailureList>;

export const ListFailuresInput = z.strictObject({});
/** One of a kind, or all of it. */
export const RetryFailuresInput = z.strictObject({
  kind: z.enum(failureKinds),
  id: optional(z.union([id, z.string().regex(/^\d{1,18}$/)])),
});
export const RetriedFailures = z.object({ retried: z.number().int() }).meta({ id: "RetriedFailures" });
