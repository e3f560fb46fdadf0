import { z } from "zod";
import { flag, id, instant, optional, text, version } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";
import { topicPattern } from "@/lib/webhooks/constants";

const Url = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .refine((value) => URL.canParse(value) && new URL(value).username === "" && new URL(value).password === "", {
    error: "webhooks.no_credentials",
  });

const topics = z
  .array(z.string().trim().max(80).regex(topicPattern, { error: "webhooks.topic" }))
  .min(1)
  .max(50);

export const CreateWebhookInput = z.strictObject({
  url: Url,
  description: optional(text(300)),
  /** `*`, `item.*` or `item.moved`. */
  topics,
  is_active: flag.default(true),
});

export const UpdateWebhookInput = z.strictObject({
  id,
  version: version.optional(),
  url: Url.optional(),
  description: optional(text(300)),
  topics: topics.optional(),
  is_active: flag.optional(),
});

export const WebhookId = z.strictObject({ id });
export const SeenWebhook = z.strictObject({ id, version: version.optional() });
export const ListWebhooksInput = z.strictObject({ ...PageInput });

export const Webhook = z
  .object({
    id,
    url: z.string(),
    description: z.string().nullable(),
    topics: z.array(z.string()),
    is_active: z.boolean(),
    /** Until then the previous secret signs too. */
    previous_secret_until: instant.nullable(),
    waiting: z.number().int(),
    dead: z.number().int(),
    last_delivered_at: instant.nullable(),
    version: z.number().int(),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: "Webhook" });
export type Webhook = z.output<typeof Webhook>;
export const WebhookList = listOf(Webhook).meta({ id: "WebhookList" });

/** The secret is shown once: in the answer that made it. */
export const WebhookWithSecret = Webhook.extend({ secret: z.string() }).meta({ id: "WebhookWithSecret" });
