import "server-only";
import { taskWatchers } from "@/db/schema";
import { invalid } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { payloadOf } from "@/lib/tasks/changes/rows";
import { canWorkOnTask } from "@/lib/tasks/policy";
import { fetchTask, lockTask, requirePeople } from "@/lib/tasks/rows";
import { Task } from "@/lib/tasks/schema";
import { WatcherInput } from "@/lib/tasks/watchers/schema";

export const addWatcher = defineCommand({
  name: "tasks.addWatcher",
  permission: "task:execute",
  summary: "Watch a task, or have somebody watch it",
  input: WatcherInput,
  output: Task,
  http: { method: "POST", path: "/tasks/{id}/watchers", status: 200 },
  invalidates: () => ["tasks"],
  async handler(ctx, input) {
    const task = await lockTask(ctx, input.id);
    const userId = input.user_id ?? ctx.actor.user_id;
    if (!userId) throw invalid({ user_id: "issue.required" });
    // Watching lets see: whom a task concerns is for those who work on it to say.
    ctx.assert(userId === ctx.actor.user_id || canWorkOnTask(ctx.actor, task), "tasks.only_worker_or_planner");
    await requirePeople(ctx, [userId], "user_id");
    const added = await ctx.tx
      .insert(taskWatchers)
      .values({ theatre_id: ctx.theatreId, task_id: task.id, user_id: userId })
      .onConflictDoNothing()
      .returning({ id: taskWatchers.user_id });
    const after = await fetchTask(ctx, task.id);
    const watcher = after.watchers.find(({ id }) => id === userId)?.name;
    if (added.length > 0)
      ctx.record({
        event: "task.watcher_added",
        entity: "task",
        id: task.id,
        after: { watcher },
        payload: { ...payloadOf(after), user_id: userId },
      });
    else ctx.unchanged();
    return after;
  },
});
