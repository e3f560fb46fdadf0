import "server-only";
import { AppError } from "@/lib/core/errors";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { payloadOf, writePatch } from "@/lib/tasks/changes/rows";
import { canDeleteTask } from "@/lib/tasks/policy";
import { lockTask } from "@/lib/tasks/rows";
import { SeenTask, Task } from "@/lib/tasks/schema";

export const restoreTask = defineCommand({
  name: "tasks.restoreTask",
  permission: "task:delete",
  summary: "Restore a deleted task",
  input: SeenTask,
  output: Task,
  http: { method: "POST", path: "/tasks/{id}/restore" },
  invalidates: () => ["tasks"],
  async handler(ctx, input) {
    const before = await lockTask(ctx, input.id, { isDeleted: true });
    ctx.assert(canDeleteTask(ctx.actor, before), "tasks.only_deleter");
    requireVersion(input.version, before);
    if (!before.deleted_at) throw new AppError("CONFLICT", "tasks.not_deleted");
    const after = await writePatch(ctx, before, { deleted_at: null });
    ctx.record({
      event: "task.restored",
      entity: "task",
      id: before.id,
      before: { deleted_at: before.deleted_at },
      after: { deleted_at: null },
      payload: payloadOf(after),
    });
    return after;
  },
});
