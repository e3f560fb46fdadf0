import "server-only";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { payloadOf, writePatch } from "@/lib/tasks/changes/rows";
import { canDeleteTask } from "@/lib/tasks/policy";
import { lockTask } from "@/lib/tasks/rows";
import { SeenTask, Task } from "@/lib/tasks/schema";

export const deleteTask = defineCommand({
  name: "tasks.deleteTask",
  permission: "task:delete",
  summary: "Delete a task; it can be restored",
  input: SeenTask,
  output: Task,
  http: { method: "DELETE", path: "/tasks/{id}", status: 204 },
  invalidates: () => ["tasks"],
  async handler(ctx, input) {
    const before = await lockTask(ctx, input.id);
    ctx.assert(canDeleteTask(ctx.actor, before), "tasks.only_deleter");
    requireVersion(input.version, before);
    const after = await writePatch(ctx, before, { deleted_at: ctx.now });
    ctx.record({
      event: "task.deleted",
      entity: "task",
      id: before.id,
      before: { deleted_at: null },
      after: { deleted_at: after.deleted_at },
      payload: payloadOf(after),
    });
    return after;
  },
});
