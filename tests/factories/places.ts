import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { auditLog, inventoryLocations, outboxEvents } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { text } from "@/lib/core/fields";
import { newId } from "@/lib/core/ids";
import { defineCommand, type Operation } from "@/lib/core/operation";

/** Operations of a module that tests alone have: a place is made, and told of. */

export async function hang(ctx: Context<Transaction>, name: string): Promise<{ id: string; name: string }> {
  const row = { id: newId(), theatre_id: ctx.theatreId, name, type: "stage" as const };
  await ctx.tx.insert(inventoryLocations).values(row);
  ctx.record({ event: "place.made", entity: "place", id: row.id, after: { name } });
  return row;
}

export const Place = z.object({ id: z.uuid(), name: z.string() });
export const declared = {
  permission: "inventory:create",
  summary: "Make a place",
  input: z.strictObject({ name: text(50) }),
} as const;

export const makePlace = defineCommand({
  ...declared,
  name: "places.makePlace",
  output: Place,
  handler: (ctx, input) => hang(ctx, input.name),
});

/** A command whose handler is this. */
export function commandOf(handler: (ctx: Context<Transaction>, input: { name: string }) => Promise<unknown>): Operation {
  return defineCommand({
    ...declared,
    name: "places.test",
    output: Place.nullable(),
    handler: handler as never,
  }) as unknown as Operation;
}

export const placesCalled = (wanted: string) => database().select().from(inventoryLocations).where(eq(inventoryLocations.name, wanted));

/** What a request left in the audit log and in the outbox. */
export async function traces(requestId: string) {
  return {
    audit: await database().select().from(auditLog).where(eq(auditLog.request_id, requestId)),
    events: await database().select().from(outboxEvents).where(eq(outboxEvents.request_id, requestId)),
  };
}
