import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { PlainText } from "@/components/tasks/plain-text";
import { TaskDeadline, TaskPriority } from "@/components/tasks/task-badges";
import { Department } from "@/components/ui/department";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/core/civil-time";
import type { Task } from "@/lib/tasks/schema";

type Line = [term: string, value: ReactNode];

function Source({ source }: { source: Task["source"] }) {
  return source ? (
    <Link className="link" href={`/inventory/${source.id}`} prefetch={false}>
      {source.name}
    </Link>
  ) : null;
}

function useLines(task: Task, timeZone: string): Line[] {
  const t = useTranslations("task");
  const locale = useLocale();
  const { department, completed_at: completed } = task;
  const lines: (Line | null)[] = [
    [t("facts.assignee"), task.assignee?.name ?? t("nobody")],
    department && [
      t("facts.department"),
      <Department key="d" gel={department.color} code={department.short_code} title={department.name} named />,
    ],
    task.deadline && [t("facts.deadline"), <TaskDeadline key="t" task={task} timeZone={timeZone} />],
    [t("facts.priority"), <TaskPriority key="p" priority={task.priority} />],
    task.source && [t("facts.source"), <Source key="s" source={task.source} />],
    [t("facts.author"), task.author?.name ?? t("facts.system")],
    [t("facts.created"), formatInstant(task.created_at, locale, timeZone)],
    completed && [t("facts.completed"), formatInstant(completed, locale, timeZone)],
  ];
  return lines.filter((line) => line !== null);
}

/** What is known of a task; what nobody filled in has no line. */
export function TaskFacts({ task, timeZone, mayUpdate }: { task: Task; timeZone: string; mayUpdate: boolean }) {
  const t = useTranslations("task");
  const edit = (
    <Link className="link t-13" href={`/tasks/${task.id}/edit`} prefetch={false}>
      {t("edit")}
    </Link>
  );
  return (
    <Section title={t("facts.title")} end={mayUpdate ? edit : null}>
      {task.description ? (
        <div className="t-14 pb-3">
          <PlainText text={task.description} />
        </div>
      ) : null}
      <Facts>
        {useLines(task, timeZone).map(([term, value]) => (
          <Fact key={term} term={term}>
            {value}
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}
