import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";

/** What can wait in the queue, and what each job needs to know. */
export interface Jobs {
  mail: { sealed: string };
  sweep: Record<string, never>;
}

interface JobOptions {
  /** Of several jobs with one key only the newest waits. */
  key?: string;
  maxAttempts?: number;
}

/** Puts a job into the queue (graphile-worker) in the transaction of the change that wants it. */
export async function addJob<N extends keyof Jobs>(tx: Transaction, name: N, payload: Jobs[N], options: JobOptions = {}): Promise<void> {
  await tx.execute(sql`select graphile_worker.add_job(
    identifier => ${name}, payload => ${JSON.stringify(payload)}::json, job_key => ${options.key ?? null}::text,
    max_attempts => ${options.maxAttempts ?? 12}::int)`);
}
