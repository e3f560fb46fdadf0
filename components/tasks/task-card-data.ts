import { dueWords, type Clock } from "@/components/tasks/task-due";
import type { Holder } from "@/lib/core/scope";
import type { taskPriorities, TaskStatus } from "@/lib/tasks/constants";
import { canUpdateTask, canWorkOnTask, partsOf, type HeldTask } from "@/lib/tasks/policy";
import { stepsFrom } from "@/lib/tasks/rules";
import type { TaskSummary } from "@/lib/tasks/schema";

export type TaskPriority = (typeof taskPriorities)[number];

/** A task as cards and rows show it, written in the reader's language; what may be done with it is told along. */
export interface TaskCardData {
  id: string;
  number: number;
  title: string;
  version: number;
  status: TaskStatus;
  priority: TaskPriority;
  department: { gel: string; code: string; title: string } | null;
  assignee: string | null;
  /** «сегодня, 18:15»; of what is done, the day when it was. */
  due: string | null;
  isOverdue: boolean;
  subtasks: { done: number; total: number } | null;
  comments: number;
  /** Where it may go from here; null where this person does nothing with it. */
  steps: TaskStatus[] | null;
  mayUpdate: boolean;
}

function heldOf(task: TaskSummary): HeldTask {
  return { department_id: task.department?.id ?? null, assignee_id: task.assignee?.id ?? null, author_id: task.author?.id ?? null };
}

export function taskCard(task: TaskSummary, holder: Holder, clock: Clock): TaskCardData {
  const held = heldOf(task);
  const steps = stepsFrom(task.status, partsOf(holder, held)).map(({ to }) => to);
  const at = task.completed_at ?? task.deadline;
  const { department } = task;
  return {
    id: task.id,
    number: task.number,
    title: task.title,
    version: task.version,
    status: task.status,
    priority: task.priority,
    department: department && { gel: department.color, code: department.short_code, title: department.name },
    assignee: task.assignee?.name ?? null,
    due: at && dueWords(at, clock),
    isOverdue: task.is_overdue,
    subtasks: task.subtasks.total > 0 ? task.subtasks : null,
    comments: task.comment_count,
    steps: steps.length > 0 || canWorkOnTask(holder, held) ? steps : null,
    mayUpdate: canUpdateTask(holder, held),
  };
}
