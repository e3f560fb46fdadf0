import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { tasks } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { type HeldFullTask, type Patch, recordDifference, topOf, writePatch } from "@/lib/tasks/changes/rows";
import { canFileTask, canUpdateTask } from "@/lib/tasks/policy";
import { makeNextTask, requireSeries } from "@/lib/tasks/recurrence/rows";
import { deadlineAt, fetchTimeZone, lockTask, requirePeople } from "@/lib/tasks/rows";
import { statusForAssignee } from "@/lib/tasks/rules";
import { ChangedTask, UpdateTaskInput } from "@/lib/tasks/schema";

/** What the input names, as the table keeps it; a new assignee moves the status along. */
async function patchOf(ctx: Context<Transaction>, before: HeldFullTask, input: UpdateTaskInput): Promise<Patch> {
  const { id: _id, version: _version, reach: _reach, deadline: given, rrule, ...fields } = input;
  const deadline = given ? deadlineAt(given, await fetchTimeZone(ctx)) : given === null ? null : before.deadline;
  const assigneeId = fields.assignee_id === undefined ? before.assignee_id : fields.assignee_id;
  const status = statusForAssignee(before.status, assigneeId);
  return {
    ...fields,
    deadline,
    rrule: requireSeries(rrule === undefined ? before.rrule : rrule, deadline),
    status,
    ...(status === before.status ? {} : { sort_order: topOf(ctx.theatreId, status) as unknown as number }),
  };
}

/** Open tasks that already follow this one in its series take the same words, people and priority; each keeps its own deadline. */
async function changeFollowing(ctx: Context<Transaction>, before: HeldFullTask, patch: Patch): Promise<void> {
  const { title, description, department_id, priority, rrule } = patch;
  const given = Object.entries({ title, description, department_id, priority, rrule }).filter(([, value]) => value !== undefined);
  if (!before.followed_by_id || given.length === 0) return;
  const following = sql`(with recursive series as (
    select id from tasks where theatre_id = ${ctx.theatreId} and repeats_id = ${before.id}
    union all select t.id from tasks t join series s on t.repeats_id = s.id where t.theatre_id = ${ctx.theatreId})
    select id from series)`;
  await ctx.tx
    .update(tasks)
    .set({ ...Object.fromEntries(given), version: sql`${tasks.version} + 1`, updated_by_id: ctx.actor.user_id })
    .where(sql`${tasks.theatre_id} = ${ctx.theatreId} and ${tasks.id} in ${following} and ${tasks.completed_at} is null`);
}

/** Of a series: what follows is made from the task as it was before an edit that is meant for it alone. */
async function detach(ctx: Context<Transaction>, before: HeldFullTask): Promise<void> {
  if (before.rrule && !before.followed_by_id)
    await makeNextTask(ctx, { ...before, theatre_id: ctx.theatreId, created_by_id: before.author_id }, await fetchTimeZone(ctx));
}

export const updateTask = defineCommand({
  name: "tasks.updateTask",
  permission: "task:update",
  summary: "Change a task; absent fields stay. Of a series: this one, or also those that follow",
  input: UpdateTaskInput,
  output: ChangedTask,
  http: { method: "PUT", path: "/tasks/{id}" },
  invalidates: () => ["tasks"],
  async handler(ctx, input) {
    const before = await lockTask(ctx, input.id);
    ctx.assert(canUpdateTask(ctx.actor, before), "tasks.only_updater");
    requireVersion(input.version, before);
    const departmentId = input.department_id;
    if (departmentId && departmentId !== before.department_id)
      ctx.assert(canFileTask(ctx.actor, { department_id: departmentId, assignee_id: before.assignee_id }), "tasks.only_filing");
    if (input.assignee_id && input.assignee_id !== before.assignee_id) await requirePeople(ctx, [input.assignee_id], "assignee_id");
    const patch = await patchOf(ctx, before, input);
    if (input.reach === "this") await detach(ctx, before);
    else await changeFollowing(ctx, before, patch);
    const after = await writePatch(ctx, before, patch);
    if (!recordDifference(ctx, before, after)) ctx.unchanged();
    return { ...after, change_id: ctx.caller.requestId };
  },
});
