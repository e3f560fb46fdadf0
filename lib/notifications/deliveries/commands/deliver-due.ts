import "server-only";
import { z } from "zod";
import type { Database } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { defineJob } from "@/lib/core/operation";
import { runLater } from "@/lib/core/queue";
import { bring, takeDigest, takeSingles, type Taken } from "@/lib/notifications/deliveries/rows";

/** Letters that leave at the same time, and how many one job brings: a worker that is told to stop waits for the job in hand. */
const lanes = 4;
const portion = 20;
const perJob = 300;

async function bringAll(ctx: Context<Database>, deliveries: Taken[]): Promise<void> {
  const queue = [...deliveries];
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await bring(ctx, next);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

export const deliverDue = defineJob({
  name: "notifications.deliverDue",
  summary: "Bring what is due to people, by every channel",
  input: z.strictObject({}),
  output: z.object({ brought: z.number().int() }),
  cron: "* * * * *",
  async handler(ctx) {
    let brought = 0;
    for (;;) {
      const deliveries = [...(await takeSingles(ctx.tx, portion)), ...(await takeDigest(ctx.tx))];
      if (deliveries.length === 0) return { brought };
      await bringAll(ctx, deliveries);
      brought += deliveries.length;
      if (brought < perJob) continue;
      await runLater(ctx, { name: "notifications.deliverDue", permission: "system" }, {}, { key: "notifications.deliverDue" });
      return { brought };
    }
  },
});
