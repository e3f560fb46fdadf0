import { Calendar, Check, ListChecks, MessageSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import type { TaskCardData, TaskPriority } from "@/components/tasks/task-card-data";
import { classes } from "@/components/ui/classes";
import { Mark } from "@/components/ui/mark";
import type { TaskStatus } from "@/lib/tasks/constants";

/** Four bars; named where no word stands beside them. */
export function PriorityMark({ priority }: { priority: TaskPriority }) {
  const t = useTranslations("task-board");
  const word = useTranslations("tasks.priority");
  const label = t("priority_is", { priority: word(priority) });
  return (
    <span className={classes("prio", priority === "critical" && "stop")} title={label}>
      <Mark name={priority} label={label} />
    </span>
  );
}

/** When it is due; what is overdue says so, what is done says when it was. */
export function Due({ due, isOverdue, status }: Pick<TaskCardData, "due" | "isOverdue" | "status">) {
  const t = useTranslations("task-board.card");
  if (!due) return null;
  const isDone = status === "completed";
  return (
    <span className={classes("due", isOverdue && "stop")}>
      {isOverdue ? <Mark name="stop" label={t("overdue")} /> : isDone ? <Check className="i-14" /> : <Calendar className="i-14" />}
      {due}
    </span>
  );
}

export function Subtasks({ done, total }: { done: number; total: number }) {
  const t = useTranslations("task-board.card");
  return (
    <span className="due" title={t("subtasks", { done, total })}>
      <ListChecks className="i-14" />
      {t("progress", { done, total })}
    </span>
  );
}

export function Comments({ count }: { count: number }) {
  const t = useTranslations("task-board.card");
  return (
    <span className="due" title={t("comments", { count })}>
      <MessageSquare className="i-14" />
      {count}
    </span>
  );
}

const marks = { in_progress: "partial", completed: "ready" } as const;

export function StatusWord({ status }: { status: TaskStatus }) {
  const t = useTranslations("tasks.status");
  const mark = status === "in_progress" || status === "completed" ? marks[status] : undefined;
  return (
    <span className={classes("st", status === "completed" && "ok", status === "rejected" && "off")}>
      {mark ? <Mark name={mark} /> : null}
      {t(status)}
    </span>
  );
}
