import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { savedViews } from "@/db/schema";
import { readEvent } from "@/lib/core/event-fields";
import { defineSubscriber, type Subscriber } from "@/lib/core/subscriber";
import { tagMerged } from "@/lib/tags/events";

export const viewsSubscribers: readonly Subscriber[] = [
  defineSubscriber({
    name: "views.followMergedTag",
    topic: tagMerged,
    /** A view that asks for a tag which was merged asks for the one that it is part of now. */
    async handle(ctx, event) {
      const into = readEvent(event).text("into_id");
      if (!into) return;
      const { definition } = savedViews;
      await ctx.tx
        .update(savedViews)
        .set({ definition: sql`replace(${definition}, ${event.entity_id}, ${into})` })
        .where(and(eq(savedViews.theatre_id, ctx.theatreId), sql`position(${event.entity_id} in ${definition}) > 0`));
    },
  }),
];
