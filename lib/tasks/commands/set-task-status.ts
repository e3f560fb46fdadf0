import "server-only";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { followUp, recordDifference, stepPatch, topOf, writePatch } from "@/lib/tasks/changes/rows";
import { lockTask, requirePeople } from "@/lib/tasks/rows";
import { ChangedTask, SetStatusInput } from "@/lib/tasks/schema";

export const setTaskStatus = defineCommand({
  name: "tasks.setTaskStatus",
  permission: "task:execute",
  summary: "Take a task, hand it in, accept it, send it back, reject or reopen it; the rules say who may",
  input: SetStatusInput,
  output: ChangedTask,
  http: { method: "PUT", path: "/tasks/{id}/status" },
  invalidates: () => ["tasks"],
  async handler(ctx, input) {
    const before = await lockTask(ctx, input.id);
    requireVersion(input.version, before);
    if (before.status === input.status) {
      ctx.unchanged();
      return { ...before, change_id: ctx.caller.requestId };
    }
    if (input.assignee_id) await requirePeople(ctx, [input.assignee_id], "assignee_id");
    const patch = stepPatch(ctx, before, { to: input.status, assignee_id: input.assignee_id ?? undefined, reason: input.reason });
    const after = await writePatch(ctx, before, { ...patch, sort_order: topOf(ctx.theatreId, input.status) });
    recordDifference(ctx, before, after, input.reason);
    await followUp(ctx, before, after);
    return { ...after, change_id: ctx.caller.requestId };
  },
});
