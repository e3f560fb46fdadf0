"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatDeadline } from "@/components/tasks/format-task";
import { useRuleWords } from "@/components/tasks/rule-words";
import type { Option } from "@/components/form/select-field";
import { instantOf } from "@/lib/core/civil-time";
import { endOfDay } from "@/lib/tasks/constants";
import { composeForm } from "@/lib/tasks/forms/rules";
import type { Task } from "@/lib/tasks/schema";

interface TaskConflictProps {
  /** The task as somebody else saved it meanwhile. */
  current: Task;
  form: () => HTMLFormElement | null;
  people: readonly Option[];
  departments: readonly { id: string; name: string }[];
  timeZone: string;
}

type Line = [key: "title" | "description" | "department" | "assignee" | "deadline" | "priority" | "repeat", theirs: string, mine: string];

function useLines({ current, form, people, departments, timeZone }: TaskConflictProps): Line[] {
  const priority = useTranslations("tasks.priority");
  const locale = useLocale();
  const words = useRuleWords();
  const typed = form();
  const data = typed ? composeForm(new FormData(typed)) : null;
  const mine = (name: string) => {
    const value = data instanceof FormData ? data.get(name) : null;
    return typeof value === "string" ? value.trim() : "";
  };
  const due = (local: string) => {
    const at = local ? instantOf(local.length === 10 ? `${local}T${endOfDay}` : local, timeZone) : null;
    return at && !Number.isNaN(at.getTime()) ? formatDeadline(at, locale, timeZone) : local;
  };
  const person = people.find(({ value }) => value === mine("assignee_id"))?.label ?? "";
  return [
    ["title", current.title, mine("title")],
    ["description", current.description ?? "", mine("description")],
    ["department", current.department?.name ?? "", departments.find(({ id }) => id === mine("department_id"))?.name ?? ""],
    ["assignee", people.find(({ value }) => value === current.assignee?.id)?.label ?? current.assignee?.name ?? "", person],
    ["deadline", current.deadline ? formatDeadline(new Date(current.deadline), locale, timeZone) : "", due(mine("deadline"))],
    ["priority", priority(current.priority), priority(mine("priority") as Task["priority"])],
    ["repeat", current.rrule ? words(current.rrule) : "", mine("rrule") ? words(mine("rrule")) : ""],
  ];
}

/** Both versions side by side: what somebody else saved, and what stands in this form. */
export function TaskConflict(props: TaskConflictProps) {
  const t = useTranslations("task.form");
  const differences = useLines(props).filter(([, theirs, mine]) => theirs !== mine);
  if (differences.length === 0) return <p>{t("conflict_same")}</p>;
  return (
    <table className="tbl mv" aria-label={t("conflict")}>
      <thead>
        <tr>
          <th scope="col">{t("conflict_field")}</th>
          <th scope="col">{t("conflict_theirs")}</th>
          <th scope="col">{t("conflict_mine")}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(([key, theirs, mine]) => (
          <tr key={key}>
            <td>{t(key)}</td>
            <td className="wrap">{theirs || "—"}</td>
            <td className="wrap what">{mine || "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
