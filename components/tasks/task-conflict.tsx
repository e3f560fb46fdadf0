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

/** What stands in the form now, as it would be sent. */
function typedIn(form: HTMLFormElement | null): (name: string) => string {
  const data = form ? composeForm(new FormData(form)) : null;
  return (name) => {
    const value = data instanceof FormData ? data.get(name) : null;
    return typeof value === "string" ? value.trim() : "";
  };
}

/** How both sides are said. */
function useSayings({ people, departments, timeZone }: Pick<TaskConflictProps, "people" | "departments" | "timeZone">) {
  const locale = useLocale();
  const words = useRuleWords();
  return {
    person: (id: string | undefined) => people.find(({ value }) => value === id)?.label ?? "",
    department: (id: string) => departments.find((one) => one.id === id)?.name ?? "",
    at: (instant: Date) => formatDeadline(instant, locale, timeZone),
    due(local: string) {
      const at = local ? instantOf(local.length === 10 ? `${local}T${endOfDay}` : local, timeZone) : null;
      return at && !Number.isNaN(at.getTime()) ? formatDeadline(at, locale, timeZone) : local;
    },
    rule: (rrule: string | null) => (rrule ? words(rrule) : ""),
  };
}

function useLines({ current, form, ...sources }: TaskConflictProps): Line[] {
  const priority = useTranslations("tasks.priority");
  const say = useSayings(sources);
  const mine = typedIn(form());
  const { assignee, deadline } = current;
  return [
    ["title", current.title, mine("title")],
    ["description", current.description ?? "", mine("description")],
    ["department", current.department?.name ?? "", say.department(mine("department_id"))],
    ["assignee", say.person(assignee?.id) || (assignee?.name ?? ""), say.person(mine("assignee_id"))],
    ["deadline", deadline ? say.at(new Date(deadline)) : "", say.due(mine("deadline"))],
    ["priority", priority(current.priority), priority(mine("priority") as Task["priority"])],
    ["repeat", say.rule(current.rrule), say.rule(mine("rrule"))],
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
