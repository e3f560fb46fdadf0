import "server-only";
import { tasks, taskSubtasks, taskWatchers } from "@/db/schema";
import type { Transaction } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { invalid } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { payloadOf, stateOf, topOf } from "@/lib/tasks/changes/rows";
import { taskEvents } from "@/lib/tasks/events";
import { canFileTask } from "@/lib/tasks/policy";
import { requireSeries } from "@/lib/tasks/recurrence/rows";
import { deadlineAt, fetchTask, fetchTimeZone, nextNumber, requirePeople } from "@/lib/tasks/rows";
import { CreateTaskInput, Task } from "@/lib/tasks/schema";

/** Where nothing is said, a task is of the department, or for oneself: as far as the right to create reaches. */
function filingOf(ctx: Context<Transaction>, input: CreateTaskInput) {
  const { actor, scope } = ctx;
  return {
    department_id: input.department_id ?? (scope === "dept" ? actor.department_id : null),
    assignee_id: input.assignee_id ?? (scope === "own" ? actor.user_id : null),
  };
}

async function addParts(ctx: Context<Transaction>, taskId: string, input: CreateTaskInput): Promise<void> {
  const watchers = [...new Set(input.watcher_ids)];
  if (watchers.length > 0)
    await ctx.tx.insert(taskWatchers).values(watchers.map((user_id) => ({ theatre_id: ctx.theatreId, task_id: taskId, user_id })));
  const titles = input.subtasks ?? [];
  if (titles.length > 0)
    await ctx.tx
      .insert(taskSubtasks)
      .values(titles.map((title, index) => ({ id: newId(), theatre_id: ctx.theatreId, task_id: taskId, title, sort_order: index })));
}

export const createTask = defineCommand({
  name: "tasks.createTask",
  permission: "task:create",
  summary: "Create a task; naming an assignee assigns it",
  input: CreateTaskInput,
  output: Task,
  http: { method: "POST", path: "/tasks", status: 201 },
  invalidates: () => ["tasks"],
  async handler(ctx, input) {
    const filing = filingOf(ctx, input);
    ctx.assert(canFileTask(ctx.actor, filing) || ctx.actor.kind === "system", "tasks.only_filing");
    if (Boolean(input.source_type) !== Boolean(input.source_id)) throw invalid({ source_id: "issue.required" });
    await requirePeople(ctx, filing.assignee_id ? [filing.assignee_id] : [], "assignee_id");
    await requirePeople(ctx, input.watcher_ids ?? [], "watcher_ids");
    const deadline = input.deadline ? deadlineAt(input.deadline, await fetchTimeZone(ctx)) : null;
    const status = filing.assignee_id ? ("assigned" as const) : ("created" as const);
    const id = newId();
    await ctx.tx.insert(tasks).values({
      ...filing,
      id,
      theatre_id: ctx.theatreId,
      number: await nextNumber(ctx),
      title: input.title,
      description: input.description ?? null,
      deadline,
      status,
      priority: input.priority ?? "medium",
      rrule: requireSeries(input.rrule, deadline),
      sort_order: topOf(ctx.theatreId, status),
      source_type: input.source_type ?? null,
      source_id: input.source_id ?? null,
      created_by_id: ctx.actor.user_id,
      updated_by_id: ctx.actor.user_id,
    });
    await addParts(ctx, id, input);
    const task = await fetchTask(ctx, id);
    ctx.record({ event: taskEvents.created, entity: "task", id, after: stateOf(task), payload: payloadOf(task) });
    return task;
  },
});
