import { z } from "zod";
import { id, optional } from "@/lib/core/fields";

/** One dead delivery, or all of the theatre's. */
export const RetryDeliveriesInput = z.strictObject({ id: optional(id) });
export const Retried = z.object({ retried: z.number().int() }).meta({ id: "Retried" });
