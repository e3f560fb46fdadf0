import "server-only";
import { and, asc, gt, sql, type SQL } from "drizzle-orm";
import { tasks } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import type { ExportColumn } from "@/lib/core/tabular/export";
import { wordsOf } from "@/lib/core/words";
import { selectTasks } from "@/lib/tasks/rows";
import type { TaskSummary } from "@/lib/tasks/schema";

const batchSize = 500;

type ExportedTask = Pick<
  TaskSummary,
  | "number"
  | "title"
  | "status"
  | "priority"
  | "department"
  | "assignee"
  | "author"
  | "deadline"
  | "is_overdue"
  | "completed_at"
  | "subtasks"
> & { description: string | null; watchers: string | null; created_at: Date; updated_at: Date };

const watcherNames = sql<string | null>`(
  select string_agg(concat_ws(' ', u.last_name, u.first_name), ', ' order by u.last_name, u.first_name)
  from task_watchers w join users u on u.id = w.user_id where w.theatre_id = ${tasks.theatre_id} and w.task_id = ${tasks.id})`;

/** What a condition finds, in the order of its numbers: by keyset, so that the last part costs what the first did. */
export async function* walkTasks(ctx: Context, where: SQL | undefined): AsyncGenerator<ExportedTask[]> {
  let last: ExportedTask | undefined;
  for (;;) {
    const rows: ExportedTask[] = await selectTasks(ctx.tx, { watchers: watcherNames })
      .where(and(where, last ? gt(tasks.number, last.number) : undefined))
      .orderBy(asc(tasks.number))
      .limit(batchSize);
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
    if (rows.length < batchSize || !last) return;
  }
}

export function taskExportColumns(ctx: Context): ExportColumn<ExportedTask>[] {
  const say = wordsOf(ctx.locale, "tasks");
  const column = (key: string, value: ExportColumn<ExportedTask>["value"], more: Partial<ExportColumn<ExportedTask>> = {}) => ({
    header: say(`export.${key}`),
    value,
    ...more,
  });
  return [
    column("number", (task) => task.number, { type: "number", width: 8 }),
    column("title", (task) => task.title, { width: 44 }),
    column("status", (task) => say(`status.${task.status}`)),
    column("priority", (task) => say(`priority.${task.priority}`)),
    column("department", (task) => task.department?.name),
    column("assignee", (task) => task.assignee?.name, { width: 24 }),
    column("author", (task) => task.author?.name, { width: 24 }),
    column("watchers", (task) => task.watchers, { width: 28 }),
    column("deadline", (task) => task.deadline, { type: "instant" }),
    column("is_overdue", (task) => say(task.is_overdue ? "export.yes" : "export.no"), { width: 12 }),
    column("completed_at", (task) => task.completed_at, { type: "instant" }),
    column("subtasks", (task) => (task.subtasks.total > 0 ? `${task.subtasks.done} / ${task.subtasks.total}` : null), { width: 12 }),
    column("description", (task) => task.description, { width: 44 }),
    column("created_at", (task) => task.created_at, { type: "instant" }),
    column("updated_at", (task) => task.updated_at, { type: "instant" }),
  ];
}
