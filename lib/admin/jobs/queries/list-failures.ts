import "server-only";
import { sql } from "drizzle-orm";
import { deadEvents, deadJobs } from "@/lib/admin/jobs/rows";
import { type Failure, FailureList, ListFailuresInput } from "@/lib/admin/jobs/schema";
import { defineQuery } from "@/lib/core/operation";

type Row = Omit<Failure, "at"> & { at: string };
interface Counts {
  event: number;
  delivery: number;
  job: number;
}

export const listFailures = defineQuery({
  name: "admin.listFailures",
  permission: "settings:manage",
  summary: "What gave up after its last attempt: events, deliveries, jobs",
  input: ListFailuresInput,
  output: FailureList,
  http: { method: "GET", path: "/jobs/failed" },
  async handler(ctx) {
    const { theatreId } = ctx;
    const rows = await ctx.tx.execute<Row & Record<string, unknown>>(sql`
      (select 'event' as kind, id::text, topic as name, null as person, attempts, last_error as reason, occurred_at as at
        from outbox_events where ${deadEvents(theatreId)} order by occurred_at desc limit 100)
      union all
      (select 'delivery', d.id::text, d.channel::text, u.last_name || ' ' || u.first_name, d.attempts, d.last_error, d.updated_at
        from notification_deliveries d join users u on u.id = d.user_id
        where d.theatre_id = ${theatreId} and d.status = 'dead' order by d.updated_at desc limit 100)
      union all
      (select 'job', j.id::text, t.identifier, null, j.attempts,
          case when j.payload->>'theatre_id' = ${theatreId} then j.last_error end, j.updated_at
        from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where ${deadJobs(theatreId)} order by j.updated_at desc limit 100)`);
    const [counts] = await ctx.tx.execute<Counts & Record<string, unknown>>(sql`select
      (select count(*)::int from outbox_events where ${deadEvents(theatreId)}) as event,
      (select count(*)::int from notification_deliveries where theatre_id = ${theatreId} and status = 'dead') as delivery,
      (select count(*)::int from graphile_worker._private_jobs j where ${deadJobs(theatreId)}) as job`);
    const [waiting] = await ctx.tx.execute<Counts & Record<string, unknown>>(sql`select
      (select count(*)::int from outbox_events where theatre_id = ${theatreId} and published_at is null and attempts < 12) as event,
      (select count(*)::int from notification_deliveries
        where theatre_id = ${theatreId} and status in ('waiting', 'failed', 'sending') and due_at <= now()) as delivery,
      (select count(*)::int from graphile_worker._private_jobs j where j.attempts < j.max_attempts and j.run_at <= now()
        and coalesce(j.payload->>'theatre_id', ${theatreId}) = ${theatreId}) as job`);
    const none = { event: 0, delivery: 0, job: 0 };
    return { items: rows.map((row) => ({ ...row, at: new Date(row.at) })), counts: counts ?? none, waiting: waiting ?? none };
  },
});
