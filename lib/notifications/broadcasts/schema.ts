import { z } from "zod";
import { flag, id, instant, many, text } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";

/** Everybody, or whoever is named, has one of these roles, or belongs to one of these departments; each person once. */
const audience = {
  everybody: flag.optional(),
  user_ids: many(id, 1000).optional(),
  role_ids: many(id, 100).optional(),
  department_ids: many(id, 100).optional(),
};
const Audience = z.object(audience);
export type Audience = z.output<typeof Audience>;

export const SendBroadcastInput = z.strictObject({ title: text(200), message: text(4000), is_urgent: flag.default(false), ...audience });
export const CountRecipientsInput = z.strictObject(audience);
export const RecipientCount = z.object({ recipients: z.number().int() }).meta({ id: "RecipientCount" });

const person = z.object({ id, first_name: z.string(), last_name: z.string() });

export const Broadcast = z
  .object({
    id,
    title: z.string(),
    message: z.string(),
    is_urgent: z.boolean(),
    audience: Audience,
    recipients: z.number().int(),
    read: z.number().int(),
    acknowledged: z.number().int(),
    created_by: person,
    created_at: instant,
  })
  .meta({ id: "Broadcast" });
export type Broadcast = z.output<typeof Broadcast>;
export const BroadcastList = listOf(Broadcast).meta({ id: "BroadcastList" });
export const ListBroadcastsInput = z.strictObject(PageInput);

/** With whom it was written to, those first who have not acknowledged or read it. */
export const BroadcastDetails = Broadcast.extend({
  readers: z.array(person.extend({ read_at: instant.nullable(), acknowledged_at: instant.nullable() })),
}).meta({ id: "BroadcastDetails" });
export type BroadcastDetails = z.output<typeof BroadcastDetails>;
export const BroadcastId = z.strictObject({ id });
