import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { tasks } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { requireVersion } from "@/lib/core/operation";
import { taskEvents, type TaskEventPayload } from "@/lib/tasks/events";
import { partsOf, type HeldTask } from "@/lib/tasks/policy";
import { makeNextTask } from "@/lib/tasks/recurrence/rows";
import { assigneeAfter, judgeStep, type Wish } from "@/lib/tasks/rules";
import { fetchTask, fetchTimeZone, refusal } from "@/lib/tasks/rows";
import type { Task } from "@/lib/tasks/schema";
import type { TaskStatus } from "@/lib/tasks/constants";

export type HeldFullTask = Task & HeldTask;

/** What an edit of a task sets. */
export type Patch = Partial<
  Pick<
    typeof tasks.$inferInsert,
    | "title"
    | "description"
    | "department_id"
    | "assignee_id"
    | "deadline"
    | "priority"
    | "status"
    | "completed_at"
    | "sort_order"
    | "rrule"
    | "deleted_at"
  >
>;

/** A task as the log keeps it: people and departments with the names that they had. */
export function stateOf(task: HeldFullTask): Record<string, unknown> {
  return {
    title: task.title,
    description: task.description,
    department_id: task.department_id,
    department: task.department?.name ?? null,
    assignee_id: task.assignee_id,
    assignee: task.assignee?.name ?? null,
    deadline: task.deadline,
    status: task.status,
    priority: task.priority,
    completed_at: task.completed_at,
    sort_order: task.sort_order,
    rrule: task.rrule,
    deleted_at: task.deleted_at,
  };
}

/** What everybody who hears of a task needs to know. */
export function payloadOf(task: HeldFullTask): Record<string, unknown> {
  const payload: TaskEventPayload = {
    task_id: task.id,
    number: task.number,
    title: task.title,
    department_id: task.department_id,
    assignee_id: task.assignee_id,
    author_id: task.author_id,
    watcher_ids: task.watchers.map(({ id }) => id),
    deadline: task.deadline?.toISOString() ?? null,
    priority: task.priority,
  };
  return { ...payload };
}

/** Which fields each event tells of; what is left over is `task.updated`. */
const parts: [event: string, fields: readonly string[]][] = [
  [taskEvents.statusChanged, ["status", "completed_at"]],
  [taskEvents.assigned, ["assignee_id", "assignee"]],
  [taskEvents.deadlineChanged, ["deadline"]],
  ["task.moved", ["sort_order"]],
  ["task.updated", ["title", "description", "department_id", "department", "priority", "rrule"]],
];

function pick(state: Record<string, unknown>, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, state[name]]));
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Records what differs, an event for each part of it; false where nothing does. */
export function recordDifference(
  ctx: Pick<Context<Transaction>, "record">,
  before: HeldFullTask,
  after: HeldFullTask,
  reason?: string | null,
): boolean {
  const [from, to] = [stateOf(before), stateOf(after)];
  const told = parts.filter(([, fields]) => fields.some((name) => !isSame(from[name], to[name])));
  for (const [event, fields] of told) {
    const said = event === taskEvents.statusChanged && reason ? { reason } : {};
    ctx.record({
      event,
      entity: "task",
      id: after.id,
      before: pick(from, fields),
      after: { ...pick(to, fields), ...said },
      payload: { ...payloadOf(after), ...said },
    });
  }
  return told.length > 0;
}

/** First place of a column. */
export function topOf(theatreId: string, status: TaskStatus) {
  return sql<number>`coalesce((select min(t.sort_order) from tasks t where t.theatre_id = ${theatreId} and t.status = ${status} and t.deleted_at is null), 0) - 1`;
}

/** Writes a patch over the version that was read, and gives the task as it is now. */
export async function writePatch(
  ctx: Context<Transaction>,
  before: HeldFullTask,
  patch: Patch | Record<string, unknown>,
): Promise<HeldFullTask> {
  const updated = await ctx.tx
    .update(tasks)
    .set({ ...patch, version: sql`${tasks.version} + 1`, updated_by_id: ctx.actor.user_id })
    .where(and(eq(tasks.theatre_id, ctx.theatreId), eq(tasks.id, before.id), eq(tasks.version, before.version)))
    .returning({ id: tasks.id });
  const after = await fetchAfter(ctx, before.id);
  if (updated.length === 0) requireVersion(before.version, after);
  return after;
}

/** A change may take a task out of the caller's sight; the answer still shows it. */
async function fetchAfter(ctx: Context<Transaction>, taskId: string): Promise<HeldFullTask> {
  return fetchTask({ ...keptContext(ctx), can: (permission) => (permission === "task:read" ? "all" : ctx.can(permission)) }, taskId, {
    isDeleted: true,
  });
}

/** A context is made of getters; this one is plain. */
function keptContext(ctx: Context<Transaction>): Context<Transaction> {
  return { ...ctx, theatreId: ctx.theatreId };
}

/** What a step of the status changes, or the refusal that says who may take it. */
export function stepPatch(ctx: Context<Transaction>, task: HeldFullTask, wish: Wish): Patch {
  const judged = judgeStep(task, wish, partsOf(ctx.actor, task));
  if (!judged.ok) throw refusal(judged.kind, judged.reason);
  return {
    status: wish.to,
    assignee_id: assigneeAfter(task, wish, { step: judged.step, actor_id: ctx.actor.user_id }),
    completed_at: wish.to === "completed" ? ctx.now : null,
  };
}

/** What follows from a finished task: the next one of its series. */
export async function followUp(ctx: Context<Transaction>, before: HeldFullTask, after: HeldFullTask): Promise<void> {
  if (before.status === after.status || after.status !== "completed" || !after.rrule) return;
  await makeNextTask(ctx, { ...after, theatre_id: ctx.theatreId, created_by_id: after.author_id }, await fetchTimeZone(ctx));
}
