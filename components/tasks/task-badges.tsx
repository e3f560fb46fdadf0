import { useLocale, useTranslations } from "next-intl";
import { formatDeadline } from "@/components/tasks/format-task";
import { Mark, type MarkName, State, type Tone } from "@/components/ui/mark";
import type { TaskStatus } from "@/lib/tasks/constants";
import type { TaskSummary } from "@/lib/tasks/schema";

const marks: Record<TaskStatus, MarkName> = {
  created: "invited",
  assigned: "tentative",
  in_progress: "partial",
  review: "review",
  completed: "ready",
  rejected: "declined",
};
const tones: Partial<Record<TaskStatus, Tone>> = { review: "warn", completed: "ok", rejected: "off" };

export function TaskStatusBadge({ status }: { status: TaskStatus }) {
  const t = useTranslations("tasks.status");
  return (
    <State mark={marks[status]} tone={tones[status] ?? null}>
      {t(status)}
    </State>
  );
}

export function TaskPriority({ priority }: { priority: TaskSummary["priority"] }) {
  const t = useTranslations("tasks.priority");
  return <State mark={priority}>{t(priority)}</State>;
}

/** When a task is due; what is past stands out. */
export function TaskDeadline({ task, timeZone }: { task: Pick<TaskSummary, "deadline" | "is_overdue">; timeZone: string }) {
  const t = useTranslations("task");
  const locale = useLocale();
  if (!task.deadline) return null;
  const time = <time dateTime={task.deadline.toISOString()}>{formatDeadline(task.deadline, locale, timeZone)}</time>;
  if (!task.is_overdue) return time;
  return (
    <span className="st stop">
      <Mark name="stop" />
      {time}
      <span>{t("overdue")}</span>
    </span>
  );
}
