import { z } from "zod";
import { id, instant } from "@/lib/core/fields";

const base64url = (bytes: number) =>
  z
    .string()
    .refine((value) => /^[\w-]+=*$/.test(value) && Buffer.from(value, "base64url").length === bytes, { error: "issue.wrong_format" });

/** A subscription as `PushSubscription.toJSON()` gives it in a browser. */
export const CreatePushSubscriptionInput = z.strictObject({
  endpoint: z.url({ protocol: /^https?$/ }).max(2000),
  keys: z.strictObject({ p256dh: base64url(65), auth: base64url(16) }),
  expirationTime: z.number().nullish(),
});

export const PushSubscription = z
  .object({ id, device: z.string().nullable(), last_used_at: instant.nullable(), created_at: instant })
  .meta({ id: "PushSubscription" });
export type PushSubscription = z.output<typeof PushSubscription>;

export const PushSubscriptions = z
  .object({
    /** `applicationServerKey` of a new subscription. */
    public_key: z.string(),
    items: z.array(PushSubscription),
  })
  .meta({ id: "PushSubscriptions" });

export const PushSubscriptionId = z.strictObject({ id });
