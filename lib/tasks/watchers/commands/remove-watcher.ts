import "server-only";
import { and, eq } from "drizzle-orm";
import { taskWatchers } from "@/db/schema";
import { notFound } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { payloadOf } from "@/lib/tasks/changes/rows";
import { canUpdateTask } from "@/lib/tasks/policy";
import { lockTask } from "@/lib/tasks/rows";
import { Task } from "@/lib/tasks/schema";
import { WatcherId } from "@/lib/tasks/watchers/schema";

export const removeWatcher = defineCommand({
  name: "tasks.removeWatcher",
  permission: "task:execute",
  summary: "Stop watching a task, or take a watcher off it",
  input: WatcherId,
  output: Task,
  http: { method: "DELETE", path: "/tasks/{id}/watchers/{user_id}", status: 204 },
  invalidates: () => ["tasks"],
  async handler(ctx, input) {
    const task = await lockTask(ctx, input.id);
    ctx.assert(input.user_id === ctx.actor.user_id || canUpdateTask(ctx.actor, task), "tasks.only_updater");
    const watcher = task.watchers.find(({ id }) => id === input.user_id);
    if (!watcher) throw notFound();
    await ctx.tx
      .delete(taskWatchers)
      .where(and(eq(taskWatchers.theatre_id, ctx.theatreId), eq(taskWatchers.task_id, task.id), eq(taskWatchers.user_id, watcher.id)));
    const watchers = task.watchers.filter(({ id }) => id !== watcher.id);
    ctx.record({
      event: "task.watcher_removed",
      entity: "task",
      id: task.id,
      before: { watcher: watcher.name },
      payload: { ...payloadOf({ ...task, watchers }), user_id: watcher.id },
    });
    return { ...task, watchers };
  },
});
