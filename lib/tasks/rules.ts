import { openStatuses, type TaskStatus } from "@/lib/tasks/constants";

/**
 * Who takes a step. `planner`: the author, or who keeps the tasks of its department or of the house. `worker`: the assignee, or who
 * carries out any task there. `taker`: whoever takes a task that nobody has.
 */
export type Part = "planner" | "worker" | "taker";

export interface Step {
  from: TaskStatus;
  to: TaskStatus;
  by: readonly Part[];
  /** What must be said with it. */
  needs?: "assignee" | "reason";
}

/** The only ways from one status to another (docs/decisions/0017-tasks.md). */
export const steps: readonly Step[] = [
  { from: "created", to: "assigned", by: ["planner"], needs: "assignee" },
  { from: "created", to: "in_progress", by: ["taker"] },
  { from: "created", to: "rejected", by: ["planner"], needs: "reason" },
  { from: "assigned", to: "created", by: ["planner"] },
  { from: "assigned", to: "in_progress", by: ["worker"] },
  { from: "assigned", to: "rejected", by: ["worker", "planner"], needs: "reason" },
  { from: "in_progress", to: "assigned", by: ["worker", "planner"] },
  { from: "in_progress", to: "review", by: ["worker"] },
  { from: "in_progress", to: "completed", by: ["planner"] },
  { from: "in_progress", to: "rejected", by: ["planner"], needs: "reason" },
  { from: "review", to: "completed", by: ["planner"] },
  { from: "review", to: "in_progress", by: ["planner"], needs: "reason" },
  { from: "review", to: "rejected", by: ["planner"], needs: "reason" },
  { from: "completed", to: "in_progress", by: ["planner"], needs: "reason" },
  { from: "rejected", to: "created", by: ["planner"] },
  { from: "rejected", to: "assigned", by: ["planner"], needs: "assignee" },
];

export function stepBetween(from: TaskStatus, to: TaskStatus): Step | undefined {
  return steps.find((step) => step.from === from && step.to === to);
}

/** Steps that these parts may take from a status. */
export function stepsFrom(from: TaskStatus, parts: ReadonlySet<Part>): Step[] {
  return steps.filter((step) => step.from === from && step.by.some((part) => parts.has(part)));
}

export interface Wish {
  to: TaskStatus;
  assignee_id?: string | null;
  reason?: string | null;
}

type Answer = { ok: true; step: Step } | { ok: false; kind: "conflict" | "forbidden" | "invalid"; reason: string };

/** Whether a task may go where it is wished to, and if not, why and who may. */
export function judgeStep(task: { status: TaskStatus; assignee_id: string | null }, wish: Wish, parts: ReadonlySet<Part>): Answer {
  const step = stepBetween(task.status, wish.to);
  if (!step) return { ok: false, kind: "conflict", reason: `tasks.no_step_${task.status}` };
  if (!step.by.some((part) => parts.has(part))) return { ok: false, kind: "forbidden", reason: `tasks.only_${step.by.join("_or_")}` };
  const assignee = wish.assignee_id === undefined ? task.assignee_id : wish.assignee_id;
  if (step.needs === "assignee" && !assignee) return { ok: false, kind: "invalid", reason: "tasks.needs_assignee" };
  if (step.needs === "reason" && !wish.reason) return { ok: false, kind: "invalid", reason: "tasks.needs_reason" };
  return { ok: true, step };
}

/** Who has the task after a step: whoever takes it, nobody where it goes back to the heap. */
export function assigneeAfter(
  task: { assignee_id: string | null },
  wish: Wish,
  by: { step: Step; actor_id: string | null },
): string | null {
  if (by.step.to === "created") return null;
  if (wish.assignee_id !== undefined) return wish.assignee_id;
  return task.assignee_id ?? (by.step.by.includes("taker") ? by.actor_id : null);
}

/** The status that follows from naming an assignee, or taking the task away from everybody. */
export function statusForAssignee(status: TaskStatus, assigneeId: string | null): TaskStatus {
  if (status === "created" && assigneeId) return "assigned";
  return status === "assigned" && !assigneeId ? "created" : status;
}

export function isOpen(status: TaskStatus): boolean {
  return (openStatuses as readonly TaskStatus[]).includes(status);
}

export function isOverdue(task: { status: TaskStatus; deadline: Date | null }, now: Date): boolean {
  return task.deadline !== null && task.deadline < now && isOpen(task.status);
}

/** A place between two neighbours; undefined where floating numbers leave none, and the column must be numbered anew. */
export function orderBetween(above: number | undefined, below: number | undefined): number | undefined {
  if (above === undefined) return below === undefined ? 0 : below - 1;
  if (below === undefined) return above + 1;
  const middle = (above + below) / 2;
  return middle > above && middle < below ? middle : undefined;
}
