import "server-only";
import { z } from "zod";
import { defineCommand } from "@/lib/core/operation";
import { notify } from "@/lib/notifications/rows";
import { SendNewsInput } from "@/lib/notifications/schema";

/** How every module tells people what happened: `ctx.run(sendNews, { news })` in a subscriber of its own. */
export const sendNews = defineCommand({
  name: "notifications.sendNews",
  permission: "system",
  summary: "Tell people what happened, in the application and by their channels; what a person was told already is not told again",
  input: SendNewsInput,
  output: z.object({}),
  async handler(ctx, { news }) {
    // A notification is no change of a record: neither the audit log nor subscribers hear of it.
    ctx.unchanged();
    await notify(ctx, news);
    return {};
  },
});
