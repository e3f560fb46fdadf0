import "server-only";
import { z } from "zod";
import { defineCommand } from "@/lib/core/operation";
import { fanOut } from "@/lib/webhooks/deliveries/rows";

const atOnce = 1000;
const rounds = 20;

/** From the outbox to the webhooks: each event once for each webhook that wants it. */
export const fanOutEvents = defineCommand({
  name: "webhooks.fanOutEvents",
  permission: "system",
  summary: "Copy new events to the webhooks that want them",
  input: z.strictObject({}),
  output: z.object({ events: z.number().int() }),
  afterChanges: true,
  async handler(ctx) {
    ctx.unchanged();
    let events = 0;
    for (let round = 0; round < rounds; round++) {
      const taken = await fanOut(ctx.tx, atOnce);
      events += taken;
      if (taken < atOnce) break;
    }
    return { events };
  },
});
