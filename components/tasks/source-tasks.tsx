import { useTranslations } from "next-intl";
import Link from "next/link";
import { type Clock, dueWords } from "@/components/tasks/task-due";
import { StatusWord } from "@/components/tasks/task-parts";
import { Section } from "@/components/ui/section";
import type { TaskSummary } from "@/lib/tasks/schema";

/** Open tasks that were made from a record, on its page. */
export function SourceTasks({ tasks, clock }: { tasks: readonly TaskSummary[]; clock: Clock }) {
  const t = useTranslations("tasks");
  if (tasks.length === 0) return null;
  return (
    <Section title={t("title")}>
      {tasks.map(({ id, number, title, status, deadline, is_overdue: isOverdue }) => (
        <div key={id} className="stock-line">
          <Link className="hover:underline" href={`/tasks/${id}`} prefetch={false}>
            <span className="code i3">{number}</span> {title}
          </Link>
          <span className={isOverdue ? "stop" : "i3"}>{deadline ? dueWords(deadline, clock) : <StatusWord status={status} />}</span>
        </div>
      ))}
    </Section>
  );
}
