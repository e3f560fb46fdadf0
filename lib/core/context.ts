import "server-only";
import type { Database, Transaction } from "@/db/client";
import type { Grants, Permission, Scope } from "@/lib/core/access";
import { AppError } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locale";
import type { Operation } from "@/lib/core/operation";
import type { z } from "zod";

/** As much of a theatre as every screen needs. */
export interface TheatreRef {
  name: string;
  time_zone: string;
  accent_hue: number;
  accent_chroma: string;
}

/** Who calls: a person (in a browser or through a token), nobody yet, or the system itself (jobs, commands). */
export interface Actor {
  kind: "user" | "anonymous" | "system";
  user_id: string | null;
  theatre_id: string | null;
  department_id: string | null;
  /** Row of `sessions` for a browser or a JWT, row of `api_tokens` for a personal token. */
  session_id: string | null;
  token_id: string | null;
  name: string;
  email: string | null;
  locale: Locale | null;
  theatre: TheatreRef | null;
  grants: Grants;
  must_change_password: boolean;
  /** Requests per minute that a personal token may make, where it has a figure of its own. */
  rate_limit: number | null;
}

export const anonymous: Actor = {
  kind: "anonymous",
  user_id: null,
  theatre_id: null,
  department_id: null,
  session_id: null,
  token_id: null,
  name: "",
  email: null,
  locale: null,
  theatre: null,
  grants: new Map(),
  must_change_password: false,
  rate_limit: null,
};

export function systemActor(theatreId: string | null): Actor {
  return { ...anonymous, kind: "system", theatre_id: theatreId };
}

/** What an adapter knows of a call. `tx` runs it inside a transaction that somebody else ends (tests, an idempotent request). */
export interface Caller {
  actor: Actor;
  locale: Locale;
  requestId: string;
  ipAddress: string | null;
  device: string | null;
  tx?: Transaction;
}

/** One change of one record: becomes an audit row and an outbox event. */
export interface Change {
  event: string;
  entity: string;
  id: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  /** More for subscribers; never secrets. */
  payload?: Record<string, unknown>;
  /** Who did it, where the caller was nobody yet (sign-in, accepting an invitation). */
  actor_id?: string;
  theatre_id?: string;
}

/** What a handler works with. */
export interface Context<Executor = Database | Transaction> {
  caller: Caller;
  actor: Actor;
  /** The theatre of the actor; every query is scoped by it. Throws for a call of nobody. */
  theatreId: string;
  /** How far the grant of this operation's permission reaches. */
  scope: Scope;
  tx: Executor;
  now: Date;
  locale: Locale;
  can(permission: Permission): Scope | undefined;
  /** Refuses with FORBIDDEN unless the policy holds. */
  assert(isAllowed: boolean, reason?: string): void;
  record(change: Change): void;
  /** Says that the command looked and had nothing to change. */
  unchanged(): void;
  run<I extends z.ZodType, O extends z.ZodType>(operation: Operation<I, O>, input: z.input<I>): Promise<z.output<O>>;
}

export function requireTheatre(actor: Actor): string {
  if (actor.theatre_id) return actor.theatre_id;
  throw new AppError("UNAUTHORIZED");
}
