import type { Holder } from "@/lib/core/scope";
import { canDeleteComment, canDeleteTask, canUpdateTask, canWorkOnTask, partsOf } from "@/lib/tasks/policy";
import { type Step, stepsFrom } from "@/lib/tasks/rules";
import type { Task } from "@/lib/tasks/schema";

const onward = ["completed", "review", "in_progress", "assigned", "created", "rejected"];

/** What this person may do with a task as it is; a deleted one can only be brought back. */
export function taskRights(actor: Holder, task: Task) {
  const held = { department_id: task.department?.id ?? null, assignee_id: task.assignee?.id ?? null, author_id: task.author?.id ?? null };
  const isLive = !task.deleted_at;
  const mayDelete = canDeleteTask(actor, held);
  const steps: Step[] = isLive ? stepsFrom(task.status, partsOf(actor, held)) : [];
  const mayWork = isLive && actor.grants.has("task:execute") && canWorkOnTask(actor, held);
  return {
    steps: steps.toSorted((a, b) => onward.indexOf(a.to) - onward.indexOf(b.to)),
    mayUpdate: isLive && canUpdateTask(actor, held),
    mayDelete: isLive && mayDelete,
    mayRestore: !isLive && mayDelete,
    mayWork,
    /** Watch it, and say something about it. */
    mayWatch: isLive && actor.user_id !== null && actor.grants.has("task:execute"),
    mayModerate: canDeleteComment(actor, { author_id: "" }, held),
    needsPeople: actor.grants.has("user:read") && (mayWork || steps.some(({ needs }) => needs === "assignee")),
  };
}
