import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { RRuleTemporal } from "rrule-temporal";
import type { Transaction } from "@/db/client";
import { tasks, taskSubtasks, taskWatchers } from "@/db/schema";
import { instantOf, localTime } from "@/lib/core/civil-time";
import type { Context } from "@/lib/core/context";
import { invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { endOfDay } from "@/lib/tasks/constants";
import { taskEvents } from "@/lib/tasks/events";
import { readRule, ruleOfNext, writeRule, type Rule } from "@/lib/tasks/recurrence/rules";
import { nextNumber } from "@/lib/tasks/rows";

const compact = (local: string) => `${local.replaceAll(/[-:]/g, "")}00`;

/** The first deadline of a series after a moment, at the same hour on the theatre's clocks; undefined where the series ends. */
export function nextDeadline(rule: Rule, deadline: Date, after: Date, timeZone: string): Date | undefined {
  const until = rule.until && instantOf(`${rule.until}T${endOfDay}`, timeZone).toISOString().slice(0, 16);
  const { count: _count, until: _until, ...endless } = rule;
  const series = new RRuleTemporal({
    rruleString: `DTSTART;TZID=${timeZone}:${compact(localTime(deadline, timeZone))}\nRRULE:${writeRule(endless)}${until ? `;UNTIL=${compact(until)}Z` : ""}`,
  });
  const next = series.next(after > deadline ? after : deadline);
  return next ? new Date(next.epochMilliseconds) : undefined;
}

/** A rule and a deadline fit together, or it is said why not. */
export function requireSeries(rrule: string | null | undefined, deadline: Date | null): string | null {
  if (!rrule) return null;
  const rule = readRule(rrule);
  if (!rule) throw invalid({ rrule: "tasks.bad_rule" });
  if (!deadline) throw invalid({ deadline: "tasks.series_needs_deadline" });
  return writeRule(rule);
}

type SeriesTask = Pick<
  typeof tasks.$inferSelect,
  | "id"
  | "theatre_id"
  | "number"
  | "title"
  | "description"
  | "department_id"
  | "assignee_id"
  | "deadline"
  | "priority"
  | "rrule"
  | "created_by_id"
> &
  Partial<Pick<typeof tasks.$inferSelect, "source_type" | "source_id">>;

async function copyAlong(tx: Transaction, from: SeriesTask, toId: string): Promise<string[]> {
  const of = { theatre: eq(taskSubtasks.theatre_id, from.theatre_id), task: eq(taskSubtasks.task_id, from.id) };
  const subtasks = await tx.select().from(taskSubtasks).where(and(of.theatre, of.task));
  if (subtasks.length > 0)
    await tx
      .insert(taskSubtasks)
      .values(subtasks.map(({ title, sort_order }) => ({ id: newId(), theatre_id: from.theatre_id, task_id: toId, title, sort_order })));
  const watchers = await tx
    .insert(taskWatchers)
    .select(
      tx
        .select({
          theatre_id: taskWatchers.theatre_id,
          task_id: sql<string>`${toId}::uuid`.as("task_id"),
          user_id: taskWatchers.user_id,
          created_at: sql<Date>`now()`.as("created_at"),
        })
        .from(taskWatchers)
        .where(and(eq(taskWatchers.theatre_id, from.theatre_id), eq(taskWatchers.task_id, from.id))),
    )
    .returning({ id: taskWatchers.user_id });
  return watchers.map(({ id }) => id);
}

/**
 * Makes the task that follows this one in its series, with its subtasks and watchers, unless it is there already or the series ends.
 * The unique key of `repeats_id` lets it happen once, whoever comes second.
 */
export async function makeNextTask(
  ctx: Pick<Context<Transaction>, "tx" | "now" | "record">,
  task: SeriesTask,
  timeZone: string,
): Promise<string | undefined> {
  const rule = task.rrule ? readRule(task.rrule) : undefined;
  const following = rule && ruleOfNext(rule);
  const deadline = following && task.deadline && nextDeadline(following, task.deadline, ctx.now, timeZone);
  if (!following || !deadline) return undefined;
  const id = newId();
  const place = sql<number>`coalesce((select min(sort_order) from tasks where theatre_id = ${task.theatre_id} and deleted_at is null
    and status = ${task.assignee_id ? "assigned" : "created"}), 0) - 1`;
  const [made] = await ctx.tx
    .insert(tasks)
    .values({
      id,
      theatre_id: task.theatre_id,
      number: await nextNumber({ tx: ctx.tx, theatreId: task.theatre_id }),
      title: task.title,
      description: task.description,
      department_id: task.department_id,
      assignee_id: task.assignee_id,
      deadline,
      status: task.assignee_id ? "assigned" : "created",
      priority: task.priority,
      sort_order: place,
      rrule: writeRule(following),
      repeats_id: task.id,
      source_type: task.source_type ?? null,
      source_id: task.source_id ?? null,
      created_by_id: task.created_by_id,
    })
    .onConflictDoNothing({ target: tasks.repeats_id })
    .returning();
  if (!made) return undefined;
  const watchers = await copyAlong(ctx.tx, task, id);
  const { search: _search, search_text: _text, ...after } = made;
  const payload = { task_id: id, number: made.number, title: made.title, author_id: made.created_by_id, watcher_ids: watchers };
  ctx.record({ event: taskEvents.created, entity: "task", id, theatre_id: task.theatre_id, after, payload });
  return id;
}
