import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import type { z } from "zod";
import type { Database, Transaction } from "@/db/client";
import type { Permission, Scope } from "@/lib/core/access";
import { requireTheatre, type Caller, type Change, type Context } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { AppError, CommittedRefusal, InvalidInput, isTransient, toAppError } from "@/lib/core/errors";
import { writeJournal } from "@/lib/core/journal";
import type { OutboxEvent, Subscriber } from "@/lib/core/subscriber";

/**
 * "public": nobody signed in is needed. "signed-in": any person, also one who must change the password first. "person": any
 * person who need not. "system": jobs and commands.
 */
export type Requirement = Permission | "public" | "signed-in" | "person" | "system";

export interface HttpLine {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Below /api/v1, parameters in braces: `/inventory/{id}`. */
  path: string;
  status?: 200 | 201 | 202 | 204;
  /** Where the record made is found, `/inventory/batches/{id}`, if that is not below `path`; null where it has no address, and so no `Location`. */
  address?: string | null;
  /** "file": the output is a `Download` and is streamed; JSON otherwise. */
  answer?: "file";
  /**
   * JSON unless said. "upload": a form with one file, spooled to a temporary place as it arrives (`Upload` in the input). "bytes":
   * the body is the file. "multipart": a small form, kept in memory.
   */
  body?: "json" | "multipart" | "upload" | "bytes";
  /** Of an answer that may be a job to follow, its id: then it is 202 with its address below this path. Null where all is done. */
  job?: (output: never) => string | null;
  /** Which of the limits of spec/api.md counts; "api" otherwise. "media": pictures and rows of a page of ours, thirty to a call of the rest. */
  limit?: "auth" | "api" | "media";
}

interface Definition<I extends z.ZodType, O extends z.ZodType, Executor, P> {
  /** `module.verbNoun`, as the file exports it. */
  name: string;
  permission: Requirement;
  /** One line for the API document. */
  summary: string;
  input: I;
  output: O;
  http?: HttpLine;
  handler(ctx: Context<Executor>, input: z.output<I>, prepared: P): Promise<z.input<O>>;
}

export interface Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Definition<
  I,
  O,
  Transaction,
  unknown
> {
  /**
   * Slow work before the transaction of a command opens, such as bringing a file to the storage; the handler is given its result.
   * It may be done in vain, so what it leaves must be found by a sweep.
   */
  prepare?: (ctx: Context, input: z.output<I>) => Promise<unknown>;
  kind: "query" | "command" | "job";
  /** When a command of the system runs by itself, without input and for all theatres: five fields as in crontab(5), UTC. */
  cron?: string;
  /** A command of the system that also runs soon after anything changed, without input and for all theatres, as long as it finds work. */
  afterChanges?: boolean;
  /** A command of the system that takes in what people say to the bot: its input is an update of the Telegram Bot API. */
  hearsTelegram?: boolean;
  /** Tags of cached pages that this change makes stale. */
  invalidates: (input: z.output<I>, output: z.output<O>) => string[];
}

/** Any operation, where only its declaration matters. */
export type AnyOperation = Omit<Operation, "handler" | "prepare" | "invalidates"> & {
  handler: (ctx: Context<Transaction>, input: never, prepared: never) => Promise<unknown>;
  prepare?: (ctx: Context, input: never) => Promise<unknown>;
  invalidates: (input: never, output: never) => string[];
};

export function defineQuery<I extends z.ZodType, O extends z.ZodType>(
  definition: Definition<I, O, Database | Transaction, void>,
): Operation<I, O> {
  return { ...definition, handler: (ctx, input) => definition.handler(ctx, input), kind: "query", invalidates: () => [] };
}

export function defineCommand<I extends z.ZodType, O extends z.ZodType, P = void>(
  definition: Definition<I, O, Transaction, P> & {
    prepare?: (ctx: Context, input: z.output<I>) => Promise<P>;
    invalidates?: Operation<I, O>["invalidates"];
    cron?: string;
    afterChanges?: boolean;
    hearsTelegram?: boolean;
  },
): Operation<I, O> {
  return {
    ...definition,
    handler: (ctx, input, prepared) => definition.handler(ctx, input, prepared as P),
    kind: "command",
    invalidates: definition.invalidates ?? (() => []),
  };
}

/**
 * A command of the system that works in steps, such as letters that leave one by one: it has no transaction, each statement of `ctx.tx`
 * commits by itself, and it records nothing.
 */
export function defineJob<I extends z.ZodType, O extends z.ZodType>(
  definition: Omit<Definition<I, O, Database, void>, "permission" | "http"> & { cron?: string },
): Operation<I, O> {
  // Nobody calls it inside a transaction of theirs: `permission: "system"` keeps it to the worker.
  return { ...(definition as unknown as Definition<I, O, Transaction, unknown>), permission: "system", kind: "job", invalidates: () => [] };
}

/** The grant that lets this caller in; UNAUTHORIZED or FORBIDDEN before anything of the input is looked at. */
export function admit(permission: Requirement, caller: Caller): Scope {
  const { actor } = caller;
  if (permission === "public" || actor.kind === "system") return "all";
  if (permission === "system") throw new AppError("FORBIDDEN");
  if (actor.kind === "anonymous") throw new AppError("UNAUTHORIZED");
  if (permission === "signed-in") return "own";
  if (actor.must_change_password) throw new AppError("FORBIDDEN", "must_change_password");
  if (permission === "person") return "own";
  const scope = actor.grants.get(permission);
  if (!scope) throw new AppError("FORBIDDEN");
  return scope;
}

interface Journal {
  changes: Change[];
  isUnchanged: boolean;
}

function makeContext<E>(caller: Caller, tx: E, scope: Scope, journal: Journal): Context<E> {
  const { actor } = caller;
  return {
    caller,
    actor,
    get theatreId() {
      return requireTheatre(actor);
    },
    scope,
    tx,
    now: new Date(),
    locale: caller.locale,
    can: (permission) => (actor.kind === "system" ? "all" : actor.grants.get(permission)),
    assert(isAllowed, reason) {
      if (!isAllowed) throw new AppError("FORBIDDEN", reason ?? "forbidden");
    },
    record: (change) => void journal.changes.push(change),
    unchanged: () => void (journal.isUnchanged = true),
    run: (operation, input) => run(operation, { ...caller, tx: tx as Transaction }, input),
  };
}

async function parse<T extends z.ZodType>(schema: T, raw: unknown): Promise<z.output<T>> {
  const parsed = await schema.safeParseAsync(raw, { reportInput: true });
  if (!parsed.success) throw new InvalidInput(parsed.error.issues);
  return parsed.data;
}

/** Our own answer out of shape is our fault, not the caller's. */
function present<I extends z.ZodType, O extends z.ZodType>(operation: Operation<I, O>, result: z.input<O>): z.output<O> {
  const parsed = operation.output.safeParse(result);
  if (parsed.success) return parsed.data;
  throw new AppError("INTERNAL_ERROR", "internal_error", {}, {}, { cause: new Error(`${operation.name} gave ${parsed.error.message}`) });
}

async function command<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  caller: Caller,
  scope: Scope,
  input: z.output<I>,
  prepared: unknown,
): Promise<z.output<O>> {
  const outcome = await (caller.tx ?? database()).transaction(async (tx) => {
    const journal: Journal = { changes: [], isUnchanged: false };
    const result = await operation.handler(makeContext(caller, tx, scope, journal), input, prepared).catch(keepCommitted);
    if (journal.changes.length === 0 && !journal.isUnchanged) throw new Error(`${operation.name} recorded no change`);
    await writeJournal(tx, caller, journal.changes);
    // Before the commit: an answer that cannot be given leaves nothing done.
    return result instanceof CommittedRefusal ? result : present(operation, result);
  });
  if (outcome instanceof CommittedRefusal) throw outcome;
  return outcome;
}

/** Carries a refusal past the commit of what was done and recorded before it. */
function keepCommitted(error: unknown): CommittedRefusal {
  if (error instanceof CommittedRefusal) return error;
  throw error;
}

/** Whoever was ended by a deadlock and comes again at once takes the row before the other, who waits for it, wakes: and meets it anew. */
export function letOthersFinish(): Promise<void> {
  return sleep(30 + Math.random() * 90);
}

async function attempt<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  caller: Caller,
  scope: Scope,
  input: z.output<I>,
  prepared: unknown,
  attemptsLeft: number,
): Promise<z.output<O>> {
  try {
    if (operation.kind === "command") return await command(operation, caller, scope, input, prepared);
    return present(operation, await operation.handler(outsideOfTransaction(caller, scope), input, undefined));
  } catch (error) {
    if (attemptsLeft === 0 || caller.tx || !isTransient(error)) throw error;
    await letOthersFinish();
    return attempt(operation, caller, scope, input, prepared, attemptsLeft - 1);
  }
}

/** The handler of a query or of a job takes either executor; commands alone need a transaction. */
function outsideOfTransaction(caller: Caller, scope: Scope): Context<Transaction> {
  return makeContext(caller, (caller.tx ?? database()) as Transaction, scope, { changes: [], isUnchanged: true });
}

/**
 * All that comes before the transaction; what comes after is given back, for whoever opens the transaction of the call. Not before this
 * is done: what `prepare` leaves has to outlive a refusal, or no sweep finds it.
 */
export async function begin<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  caller: Caller,
  raw: unknown,
): Promise<(caller: Caller) => Promise<z.output<O>>> {
  const scope = admit(operation.permission, caller);
  const input = await parse(operation.input, raw);
  const prepared = await operation.prepare?.(outsideOfTransaction(caller, scope), input);
  return (caller) => attempt(operation, caller, scope, input, prepared, 2);
}

/**
 * The only way to execute an operation, always in this order: permission, parse, transaction (a command's own, or a savepoint in the
 * caller's), handler, audit and outbox, parse of the output, commit. Throws `AppError` and nothing else.
 */
export async function run<I extends z.ZodType, O extends z.ZodType>(
  operation: Operation<I, O>,
  caller: Caller,
  raw: unknown,
): Promise<z.output<O>> {
  try {
    const finish = await begin(operation, caller, raw);
    return await finish(caller);
  } catch (error) {
    throw toAppError(error);
  }
}

/** Runs a subscriber inside the transaction that publishes its event; what it records becomes audit and outbox rows as in a command. */
export async function react(subscriber: Subscriber, caller: Caller & { tx: Transaction }, event: OutboxEvent): Promise<void> {
  const journal: Journal = { changes: [], isUnchanged: true };
  await subscriber.handle(makeContext(caller, caller.tx, "all", journal), event);
  await writeJournal(caller.tx, caller, journal.changes);
}

/** The same for a reaction to many events of one theatre at once. */
export async function reactToAll(
  handleAll: NonNullable<Subscriber["handleAll"]>,
  caller: Caller & { tx: Transaction },
  events: OutboxEvent[],
): Promise<void> {
  await handleAll(makeContext(caller, caller.tx, "all", { changes: [], isUnchanged: true }), events);
}

/** Refuses a stale edit: `seen` is the version that the caller saw, `current` the record as it is now. */
export function requireVersion<T extends { version: number }>(seen: number | undefined | null, current: T): void {
  if (seen !== undefined && seen !== null && seen !== current.version) {
    throw new AppError("VERSION_CONFLICT", "version_conflict", { current });
  }
}
