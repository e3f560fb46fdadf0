import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { recipientsOf } from "@/lib/notifications/broadcasts/rows";
import { CountRecipientsInput, RecipientCount } from "@/lib/notifications/broadcasts/schema";

export const countRecipients = defineQuery({
  name: "notifications.countRecipients",
  permission: "notification:broadcast",
  summary: "How many people a broadcast would reach",
  input: CountRecipientsInput,
  output: RecipientCount,
  http: { method: "GET", path: "/notifications/broadcasts/recipients" },
  handler: async (ctx, input) => ({ recipients: (await recipientsOf(ctx, input)).length }),
});
