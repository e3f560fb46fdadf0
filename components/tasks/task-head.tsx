import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHead } from "@/components/layout/page-head";
import { TaskDeadline, TaskPriority, TaskStatusBadge } from "@/components/tasks/task-badges";
import { Department } from "@/components/ui/department";
import type { Task } from "@/lib/tasks/schema";

/** What is to be done, whose it is, how far it is and when it is due. */
export function TaskHead({ task, timeZone, actions }: { task: Task; timeZone: string; actions?: ReactNode }) {
  const t = useTranslations("task");
  const tasks = useTranslations("tasks");
  const { department, assignee } = task;
  return (
    <PageHead
      crumbs={[{ href: "/tasks", label: tasks("title") }]}
      title={task.title}
      below={
        <>
          <span className="code">{t("number", { number: task.number })}</span>
          {department ? <Department gel={department.color} code={department.short_code} title={department.name} /> : null}
          <TaskStatusBadge status={task.status} />
          <TaskPriority priority={task.priority} />
          <span>{assignee?.name ?? t("nobody")}</span>
          <TaskDeadline task={task} timeZone={timeZone} />
        </>
      }
      actions={actions}
    />
  );
}
