import "server-only";
import { sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import type { Context } from "@/lib/core/context";
import type { Requirement } from "@/lib/core/operation";

/** What can wait in the queue, and what each job needs to know. */
export interface Jobs {
  mail: { sealed: string };
  sweep: Record<string, never>;
}

/** A command of the system that waits in the queue: `lib/core/adapters/job.ts` runs it. */
interface QueuedOperation {
  name: string;
  permission: Requirement;
}

/** What the queue keeps of it; `theatre_id` is null for what looks after all theatres. */
export interface QueuedCall {
  theatre_id: string | null;
  input: unknown;
  request_id: string;
}

interface JobOptions {
  /** Of several jobs with one key only the newest waits. */
  key?: string;
  maxAttempts?: number;
  /** Not before. */
  runAt?: Date;
  /** Of a command that is run in another theatre than the one that asks for it. */
  theatreId?: string;
}

async function add(tx: Database | Transaction, name: string, payload: unknown, options: JobOptions): Promise<void> {
  await tx.execute(sql`select graphile_worker.add_job(
    identifier => ${name}, payload => ${JSON.stringify(payload)}::json, job_key => ${options.key ?? null}::text,
    run_at => ${options.runAt?.toISOString() ?? null}::timestamptz, max_attempts => ${options.maxAttempts ?? 12}::int)`);
}

/** Puts a job into the queue (graphile-worker) in the transaction of the change that wants it. */
export async function addJob<N extends keyof Jobs>(tx: Transaction, name: N, payload: Jobs[N], options: JobOptions = {}): Promise<void> {
  await add(tx, name, payload, options);
}

/** Has a command of the system (`permission: "system"`) run later, in this theatre or for all of them, as it was called: it is in the queue if
 * this transaction commits. */
export async function runLater(
  ctx: Pick<Context<Database | Transaction>, "tx" | "caller">,
  operation: QueuedOperation,
  input: unknown,
  options: JobOptions = {},
): Promise<void> {
  const call: QueuedCall = { theatre_id: options.theatreId ?? ctx.caller.actor.theatre_id, input, request_id: ctx.caller.requestId };
  await add(ctx.tx, operation.name, call, options);
}
