import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { deadEvents, deadJobs } from "@/lib/admin/jobs/rows";
import { RetriedFailures, RetryFailuresInput } from "@/lib/admin/jobs/schema";
import type { Context } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { outboxChannel } from "@/lib/core/journal";
import { retryDeliveries } from "@/lib/notifications/deliveries/commands/retry-deliveries";

async function retryEvents(ctx: Context<Transaction>, id: string | null): Promise<number> {
  const rows = await ctx.tx.execute(sql`
    update outbox_events set attempts = 0, retry_at = null
    where ${deadEvents(ctx.theatreId)} and (${id}::text is null or id::text = ${id}) returning id`);
  await ctx.tx.execute(sql`select pg_notify(${outboxChannel}, '')`);
  return rows.length;
}

async function retryJobs(ctx: Context<Transaction>, id: string | null): Promise<number> {
  const [row] = await ctx.tx.execute<{ retried: number }>(sql`
    with again as (select array_agg(j.id) as ids from graphile_worker._private_jobs j
      where ${deadJobs(ctx.theatreId)} and (${id}::text is null or j.id::text = ${id}))
    select count(*)::int as retried from again, graphile_worker.reschedule_jobs(coalesce(again.ids, '{}'), run_at => now(), attempts => 0)`);
  return row?.retried ?? 0;
}

export const retryFailures = defineCommand({
  name: "admin.retryFailures",
  permission: "settings:manage",
  summary: "Have what gave up tried again: one of a kind, or all of it",
  input: RetryFailuresInput,
  output: RetriedFailures,
  http: { method: "POST", path: "/jobs/failed/retry" },
  async handler(ctx, { kind, id = null }) {
    if (kind === "delivery") {
      ctx.unchanged();
      return ctx.run(retryDeliveries, id ? { id } : {});
    }
    const retried = kind === "event" ? await retryEvents(ctx, id) : await retryJobs(ctx, id);
    if (id && retried === 0) throw notFound();
    if (retried === 0) ctx.unchanged();
    else ctx.record({ event: "failures.retried", entity: "theatre", id: ctx.theatreId, after: { kind, id, retried } });
    return { retried };
  },
});
