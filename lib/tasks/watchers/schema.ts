import { z } from "zod";
import { id } from "@/lib/core/fields";

/** Without a person the caller is meant. */
export const WatcherInput = z.strictObject({ id, user_id: id.optional() });
export const WatcherId = z.strictObject({ id, user_id: id });
