import "server-only";
import type { Transaction } from "@/db/client";
import type { Context } from "@/lib/core/context";

/** A change that happened, as subscribers see it. */
export interface OutboxEvent {
  id: string;
  theatre_id: string;
  topic: string;
  entity_type: string;
  entity_id: string;
  actor_id: string | null;
  payload: Record<string, unknown>;
  request_id: string;
  occurred_at: Date;
}

/** A reaction to a topic. All reactions to an event and its `published_at` commit together, so each happens exactly once. */
export interface Subscriber {
  name: string;
  topic: string;
  handle(ctx: Context<Transaction>, event: OutboxEvent): Promise<void>;
  /** The same for many events of one theatre at once, in their order, where that is cheaper; it records nothing. */
  handleAll?: (ctx: Context<Transaction>, events: OutboxEvent[]) => Promise<void>;
}

export function defineSubscriber(subscriber: Subscriber): Subscriber {
  return subscriber;
}
