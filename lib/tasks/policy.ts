import type { Permission } from "@/lib/core/access";
import { mayOn, reaches, type Holder } from "@/lib/core/scope";
import type { Part } from "@/lib/tasks/rules";

export interface HeldTask {
  department_id: string | null;
  assignee_id: string | null;
  author_id: string | null;
}

const isMine = (holder: Holder, id: string | null) => holder.user_id !== null && id === holder.user_id;
const isAuthor = (holder: Holder, task: HeldTask) => isMine(holder, task.author_id);
const isAssignee = (holder: Holder, task: HeldTask) => isMine(holder, task.assignee_id);

/** Reach over all tasks, or those of the department; `own` is decided by whose the task is. */
function keeps(holder: Holder, permission: Permission, task: HeldTask): boolean {
  const scope = holder.grants.get(permission);
  return scope !== "own" && reaches(scope, holder, { department_id: task.department_id });
}

/** A task of one's own is one that was made by or assigned to one (spec/access.md). */
export function canUpdateTask(holder: Holder, task: HeldTask): boolean {
  if (keeps(holder, "task:update", task)) return true;
  return holder.grants.has("task:update") && (isAuthor(holder, task) || isAssignee(holder, task));
}

/** What somebody else made is not taken away by whom it was assigned to. */
export function canDeleteTask(holder: Holder, task: HeldTask): boolean {
  return keeps(holder, "task:delete", task) || (holder.grants.has("task:delete") && isAuthor(holder, task));
}

/** Ticks of a checklist, attachments: whoever may edit the task or carries it out. */
export function canWorkOnTask(holder: Holder, task: HeldTask): boolean {
  return canUpdateTask(holder, task) || partsOf(holder, task).has("worker") || partsOf(holder, task).has("planner");
}

/** The parts that this person plays in the steps of a task; none without the right to carry out tasks. */
export function partsOf(holder: Holder, task: HeldTask): ReadonlySet<Part> {
  const parts = new Set<Part>();
  if (!holder.grants.has("task:execute")) return parts;
  if (isAuthor(holder, task) || keeps(holder, "task:update", task)) parts.add("planner");
  if (isAssignee(holder, task) || keeps(holder, "task:execute", task)) parts.add("worker");
  const isNear = task.department_id !== null && task.department_id === holder.department_id;
  if (task.assignee_id === null && holder.user_id !== null && (isNear || parts.size > 0)) parts.add("taker");
  return parts;
}

/** Where a task may be put: any department, one's own, or on oneself alone. */
export function canFileTask(holder: Holder, task: { department_id: string | null; assignee_id: string | null }): boolean {
  const scope = holder.grants.get("task:create");
  if (scope !== "own") return mayOn(holder, "task:create", task);
  return isMine(holder, task.assignee_id) && (task.department_id === null || task.department_id === holder.department_id);
}

export const canEditComment = (holder: Holder, comment: { author_id: string }) => isMine(holder, comment.author_id);
export const canDeleteComment = (holder: Holder, comment: { author_id: string }, task: HeldTask) =>
  isMine(holder, comment.author_id) || keeps(holder, "task:delete", task);
