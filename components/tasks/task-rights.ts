import type { Holder } from "@/lib/core/scope";
import { canDeleteComment, canDeleteTask, canUpdateTask, canWorkOnTask, type HeldTask, partsOf } from "@/lib/tasks/policy";
import { stepsFrom } from "@/lib/tasks/rules";
import type { Task } from "@/lib/tasks/schema";

const onward = ["completed", "review", "in_progress", "assigned", "created", "rejected"];

function heldOf(task: Task): HeldTask {
  return { department_id: task.department?.id ?? null, assignee_id: task.assignee?.id ?? null, author_id: task.author?.id ?? null };
}

/** What this person may do with a task as it is; a deleted one can only be brought back. */
export function taskRights(actor: Holder, task: Task) {
  const held = heldOf(task);
  const isLive = !task.deleted_at;
  const mayExecute = isLive && actor.grants.has("task:execute");
  const mayDelete = canDeleteTask(actor, held);
  const mayWork = mayExecute && canWorkOnTask(actor, held);
  const steps = isLive ? stepsFrom(task.status, partsOf(actor, held)) : [];
  const asksForPeople = mayWork || steps.some(({ needs }) => needs === "assignee");
  return {
    steps: steps.toSorted((a, b) => onward.indexOf(a.to) - onward.indexOf(b.to)),
    mayUpdate: isLive && canUpdateTask(actor, held),
    mayDelete: isLive && mayDelete,
    mayRestore: !isLive && mayDelete,
    mayWork,
    /** Watch it, and say something about it. */
    mayWatch: mayExecute && actor.user_id !== null,
    mayModerate: canDeleteComment(actor, { author_id: "" }, held),
    needsPeople: asksForPeople && actor.grants.has("user:read"),
  };
}
