import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { tasks } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError, invalid } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { bulkLimit } from "@/lib/tasks/constants";
import { followUp, type HeldFullTask, type Patch, recordDifference, topOf } from "@/lib/tasks/changes/rows";
import { canFileTask, canUpdateTask, partsOf } from "@/lib/tasks/policy";
import { deadlineAt, fetchTasks, fetchTimeZone, requirePeople, selectedTasks } from "@/lib/tasks/rows";
import { assigneeAfter, judgeStep, statusForAssignee } from "@/lib/tasks/rules";
import { EditTasksInput, EditedTasks } from "@/lib/tasks/schema";

interface Plan {
  before: HeldFullTask;
  patch?: Patch;
  /** Why this one stays as it is. */
  refused?: string;
}

function planStep(ctx: Context<Transaction>, task: HeldFullTask, input: EditTasksInput): { patch: Patch } | { refused: string } {
  const { status, assignee_id } = input.changes;
  if (!status || status === task.status) return { patch: {} };
  const judged = judgeStep(task, { to: status, assignee_id, reason: input.reason }, partsOf(ctx.actor, task));
  if (!judged.ok) return { refused: judged.reason };
  const assigneeId = assigneeAfter(task, { to: status, assignee_id }, { step: judged.step, actor_id: ctx.actor.user_id });
  return { patch: { status, assignee_id: assigneeId, completed_at: status === "completed" ? ctx.now : null } };
}

function planFields(
  ctx: Context<Transaction>,
  task: HeldFullTask,
  input: EditTasksInput,
  timeZone: string,
): { patch: Patch } | { refused: string } {
  const { status: _status, deadline, ...fields } = input.changes;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Patch;
  if (deadline !== undefined) given.deadline = deadline ? deadlineAt(deadline, timeZone) : null;
  if (Object.keys(given).length === 0) return { patch: {} };
  if (!canUpdateTask(ctx.actor, task)) return { refused: "tasks.only_updater" };
  if (given.deadline === null && task.rrule) return { refused: "tasks.series_needs_deadline" };
  const isMoved = given.department_id !== undefined && given.department_id !== task.department_id;
  if (isMoved && !canFileTask(ctx.actor, { department_id: given.department_id ?? null, assignee_id: task.assignee_id }))
    return { refused: "tasks.only_filing" };
  if (given.assignee_id !== undefined) given.status = statusForAssignee(task.status, given.assignee_id);
  return { patch: given };
}

function plan(ctx: Context<Transaction>, before: HeldFullTask, input: EditTasksInput, timeZone: string): Plan {
  const fields = planFields(ctx, before, input, timeZone);
  if ("refused" in fields) return { before, refused: fields.refused };
  const step = planStep(ctx, before, input);
  if ("refused" in step) return { before, refused: step.refused };
  const patch: Patch = { ...fields.patch, ...step.patch };
  const isChanged = Object.entries(patch).some(
    ([name, value]) => JSON.stringify(value ?? null) !== JSON.stringify(before[name as keyof HeldFullTask] ?? null),
  );
  return isChanged ? { before, patch } : { before };
}

/** Equal patches in one statement: a bulk edit is mostly one. */
async function writePlans(ctx: Context<Transaction>, plans: Plan[]): Promise<void> {
  const groups = new Map<string, Plan[]>();
  for (const one of plans) {
    const key = JSON.stringify([one.patch, one.before.status]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const group of groups.values()) {
    const { patch = {}, before } = group[0] ?? {};
    const isMoved = patch.status !== undefined && patch.status !== before?.status;
    await ctx.tx
      .update(tasks)
      .set({
        ...patch,
        ...(isMoved && patch.status ? { sort_order: topOf(ctx.theatreId, patch.status) } : {}),
        version: sql`${tasks.version} + 1`,
        updated_by_id: ctx.actor.user_id,
      })
      .where(
        and(
          eq(tasks.theatre_id, ctx.theatreId),
          inArray(
            tasks.id,
            group.map((one) => one.before.id),
          ),
        ),
      );
  }
}

/** Locked in the order of their ids, so that two bulk edits wait for each other and never both. */
async function lockSelected(ctx: Context<Transaction>, input: EditTasksInput): Promise<HeldFullTask[]> {
  const found = await ctx.tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(selectedTasks(ctx, input.selection))
    .orderBy(tasks.id)
    .limit(bulkLimit + 1)
    .for("no key update");
  if (found.length > bulkLimit) throw new AppError("CONFLICT", "tasks.too_many", { limit: bulkLimit }, { count: bulkLimit });
  return fetchTasks(
    ctx,
    found.map(({ id }) => id),
  );
}

export const editTasks = defineCommand({
  name: "tasks.editTasks",
  permission: "task:execute",
  summary: "Change many tasks at once: status, assignee, deadline, priority, department; what may not be changed is told and left",
  input: EditTasksInput,
  output: EditedTasks,
  http: { method: "POST", path: "/tasks/bulk", status: 200 },
  invalidates: () => ["tasks"],
  async handler(ctx, input) {
    const { assignee_id: assigneeId } = input.changes;
    if (assigneeId) await requirePeople(ctx, [assigneeId], "changes.assignee_id");
    if (input.changes.status === "assigned" && assigneeId === null) throw invalid({ "changes.assignee_id": "tasks.needs_assignee" });
    const [selected, timeZone] = [await lockSelected(ctx, input), await fetchTimeZone(ctx)];
    const plans = selected.map((task) => plan(ctx, task, input, timeZone));
    const changing = plans.filter(({ patch }) => patch !== undefined);
    if (changing.length > 0 && !input.dry_run) {
      await writePlans(ctx, changing);
      const after = new Map(
        (
          await fetchTasks(
            ctx,
            changing.map(({ before }) => before.id),
            { isUnseen: true },
          )
        ).map((task) => [task.id, task]),
      );
      for (const { before } of changing) {
        const now = after.get(before.id);
        if (!now) continue;
        recordDifference(ctx, before, now, input.reason);
        await followUp(ctx, before, now);
      }
    } else ctx.unchanged();
    const refused = plans.flatMap(({ before, refused: reason }) =>
      reason ? [{ id: before.id, number: before.number, title: before.title, reason }] : [],
    );
    return {
      changed: changing.length,
      unchanged: plans.length - changing.length - refused.length,
      refused,
      change_id: ctx.caller.requestId,
    };
  },
});
