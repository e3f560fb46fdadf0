import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { taskSubtasks } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { canWorkOnTask, type HeldTask } from "@/lib/tasks/policy";
import { lockTask } from "@/lib/tasks/rows";
import type { Task } from "@/lib/tasks/schema";
import type { Subtask } from "@/lib/tasks/subtasks/schema";

const columns = {
  id: taskSubtasks.id,
  title: taskSubtasks.title,
  is_completed: taskSubtasks.is_completed,
  completed_at: taskSubtasks.completed_at,
  sort_order: taskSubtasks.sort_order,
};

export async function fetchSubtasks(ctx: Context, taskId: string): Promise<Subtask[]> {
  return ctx.tx
    .select(columns)
    .from(taskSubtasks)
    .where(and(eq(taskSubtasks.theatre_id, ctx.theatreId), eq(taskSubtasks.task_id, taskId)))
    .orderBy(asc(taskSubtasks.sort_order), asc(taskSubtasks.id));
}

/** The list of a task that the caller may work on; whoever changes it comes one after another. */
export async function openSubtasks(ctx: Context<Transaction>, taskId: string): Promise<{ task: Task & HeldTask; subtasks: Subtask[] }> {
  const task = await lockTask(ctx, taskId);
  ctx.assert(canWorkOnTask(ctx.actor, task), "tasks.only_worker_or_planner");
  return { task, subtasks: await fetchSubtasks(ctx, taskId) };
}

export function subtaskIn(subtasks: readonly Subtask[], subtaskId: string): Subtask {
  const found = subtasks.find(({ id }) => id === subtaskId);
  if (!found) throw notFound();
  return found;
}
