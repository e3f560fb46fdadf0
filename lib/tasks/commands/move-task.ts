import "server-only";
import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { tasks } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import type { TaskStatus } from "@/lib/tasks/constants";
import { followUp, recordDifference, stepPatch, topOf, writePatch } from "@/lib/tasks/changes/rows";
import { canWorkOnTask } from "@/lib/tasks/policy";
import { lockTask, requirePeople, visibleTasks } from "@/lib/tasks/rows";
import { orderBetween } from "@/lib/tasks/rules";
import { ChangedTask, MoveTaskInput } from "@/lib/tasks/schema";

async function orderOf(ctx: Context<Transaction>, taskId: string, status: TaskStatus): Promise<number | undefined> {
  const [found] = await ctx.tx
    .select({ order: tasks.sort_order })
    .from(tasks)
    .where(and(visibleTasks(ctx), eq(tasks.id, taskId), eq(tasks.status, status), isNull(tasks.deleted_at)));
  return found?.order;
}

/** Whole numbers again, in the order that stands. */
async function renumber(ctx: Context<Transaction>, status: TaskStatus): Promise<void> {
  await ctx.tx.execute(sql`
    update tasks set sort_order = placed.place from (
      select id, row_number() over (order by sort_order, id) as place from tasks
      where theatre_id = ${ctx.theatreId} and status = ${status} and deleted_at is null) placed
    where tasks.id = placed.id`);
}

/** Where a task stands below another in a column; on top where that one is gone meanwhile. */
async function placeAfter(
  ctx: Context<Transaction>,
  taskId: string,
  status: TaskStatus,
  afterId: string | null,
): Promise<number | undefined> {
  const above = afterId ? await orderOf(ctx, afterId, status) : undefined;
  if (above === undefined) return undefined;
  const [below] = await ctx.tx
    .select({ order: tasks.sort_order })
    .from(tasks)
    .where(
      and(
        eq(tasks.theatre_id, ctx.theatreId),
        eq(tasks.status, status),
        isNull(tasks.deleted_at),
        // Two who dropped into one gap at once left equal places: the id decides, as it does in the list.
        sql`(${tasks.sort_order}, ${tasks.id}) > (${above}::double precision, ${afterId}::uuid)`,
        ne(tasks.id, taskId),
      ),
    )
    .orderBy(asc(tasks.sort_order), asc(tasks.id))
    .limit(1);
  return orderBetween(above, below?.order);
}

export const moveTask = defineCommand({
  name: "tasks.moveTask",
  permission: "task:execute",
  summary: "Put a task into a column of the board, below another task or on top; another column is a step of the status",
  input: MoveTaskInput,
  output: ChangedTask,
  http: { method: "POST", path: "/tasks/{id}/move", status: 200 },
  invalidates: () => ["tasks"],
  async handler(ctx, input) {
    const before = await lockTask(ctx, input.id);
    requireVersion(input.version, before);
    const isStep = before.status !== input.status;
    if (!isStep) ctx.assert(canWorkOnTask(ctx.actor, before), "tasks.only_worker_or_planner");
    if (input.assignee_id) await requirePeople(ctx, [input.assignee_id], "assignee_id");
    const step = isStep
      ? stepPatch(ctx, before, { to: input.status, assignee_id: input.assignee_id ?? undefined, reason: input.reason })
      : {};
    let order = await placeAfter(ctx, before.id, input.status, input.after_id);
    if (order === undefined && input.after_id) {
      await renumber(ctx, input.status);
      order = await placeAfter(ctx, before.id, input.status, input.after_id);
    }
    const after = await writePatch(ctx, before, { ...step, sort_order: order ?? topOf(ctx.theatreId, input.status) });
    if (!recordDifference(ctx, before, after, input.reason)) ctx.unchanged();
    await followUp(ctx, before, after);
    return { ...after, change_id: ctx.caller.requestId };
  },
});
