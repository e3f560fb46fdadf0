import { taskCard, type TaskCardData } from "@/components/tasks/task-card-data";
import { dueWords, type Clock } from "@/components/tasks/task-due";
import type { Holder } from "@/lib/core/scope";
import type { TaskSummary } from "@/lib/tasks/schema";

/** A task as the list shows it. */
export interface TaskRowData extends TaskCardData {
  author: string | null;
  created: string;
  updated: string;
}

export function taskRow(task: TaskSummary, holder: Holder, clock: Clock): TaskRowData {
  return {
    ...taskCard(task, holder, clock),
    author: task.author?.name ?? null,
    created: dueWords(task.created_at, clock),
    updated: dueWords(task.updated_at, clock),
  };
}
