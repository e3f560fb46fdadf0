import "server-only";
import { and, asc, gt, isNull, lte, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { tasks } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { defineCommand } from "@/lib/core/operation";
import { taskEvents } from "@/lib/tasks/events";
import { isOpenSql } from "@/lib/tasks/rows";

const day = 86_400_000;
const atOnce = 1000;

/** Open tasks with a deadline in this span that were not told of for this deadline: the log remembers what was. */
function untold(ctx: Context<Transaction>, event: string, from: Date, to: Date) {
  return ctx.tx
    .select({
      id: tasks.id,
      theatre_id: tasks.theatre_id,
      number: tasks.number,
      title: tasks.title,
      department_id: tasks.department_id,
      assignee_id: tasks.assignee_id,
      author_id: tasks.created_by_id,
      deadline: tasks.deadline,
      priority: tasks.priority,
      watcher_ids: sql<
        string[]
      >`coalesce((select json_agg(w.user_id) from task_watchers w where w.theatre_id = ${tasks.theatre_id} and w.task_id = ${tasks.id}), '[]'::json)`,
    })
    .from(tasks)
    .where(
      and(
        gt(tasks.deadline, from),
        lte(tasks.deadline, to),
        isNull(tasks.deleted_at),
        isOpenSql,
        sql`not exists (select 1 from audit_log a where a.theatre_id = ${tasks.theatre_id} and a.entity_type = 'task'
          and a.entity_id = ${tasks.id} and a.action = ${event} and (a.after->>'deadline')::timestamptz = ${tasks.deadline})`,
      ),
    )
    .orderBy(asc(tasks.deadline), asc(tasks.id))
    .limit(atOnce)
    .for("no key update", { of: tasks, skipLocked: true });
}

async function tell(ctx: Context<Transaction>, event: string, from: Date, to: Date): Promise<number> {
  const found = await untold(ctx, event, from, to);
  for (const { id, theatre_id, ...task } of found)
    ctx.record({
      event,
      entity: "task",
      id,
      theatre_id,
      after: { deadline: task.deadline },
      payload: { ...task, task_id: id, deadline: task.deadline?.toISOString() },
    });
  return found.length;
}

/** Once for a task and a deadline; a task that came to the house long overdue is not told of. */
export const remindDueTasks = defineCommand({
  name: "tasks.remindDueTasks",
  permission: "system",
  summary: "Tell of tasks that are due within a day, and of those that have become overdue",
  input: z.strictObject({}),
  output: z.object({ due_soon: z.number().int(), overdue: z.number().int() }),
  cron: "*/5 * * * *",
  async handler(ctx) {
    const [now, tomorrow, before] = [ctx.now, new Date(ctx.now.getTime() + day), new Date(ctx.now.getTime() - 2 * day)];
    const told = {
      due_soon: await tell(ctx, taskEvents.dueSoon, now, tomorrow),
      overdue: await tell(ctx, taskEvents.overdue, before, now),
    };
    ctx.unchanged();
    return told;
  },
});
