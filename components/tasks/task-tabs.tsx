import { useTranslations } from "next-intl";
import { hrefWith } from "@/components/data-table/url";
import type { TaskSearch } from "@/components/tasks/task-search";
import { Tabs } from "@/components/ui/tabs";
import type { TaskCounts } from "@/lib/tasks/schema";

interface TaskTabsProps {
  search: TaskSearch;
  counts: TaskCounts;
  /** Department of the reader, if there is one. */
  departmentId: string | null;
}

/** Whose tasks: places with conditions, each with how many open ones it holds. */
export function TaskTabs({ search, counts, departmentId }: TaskTabsProps) {
  const t = useTranslations("task-board.tabs");
  const { conditions, view } = search;
  const said = (name: string) => [conditions[name] ?? []].flat().join();
  const isMine = said("assignee_id") === "me";
  const isWatching = said("watching") === "true";
  const isOurs = departmentId !== null && said("department_id") === departmentId;
  const to = (changes: Record<string, string>) => hrefWith("/tasks", view === "board" ? {} : { view }, changes);
  const items = [
    { href: to({ assignee_id: "me" }), label: t("mine"), count: counts.mine, current: isMine },
    ...(departmentId
      ? [{ href: to({ department_id: departmentId }), label: t("department"), count: counts.department, current: isOurs && !isMine }]
      : []),
    { href: to({}), label: t("all"), count: counts.open, current: !isMine && !isOurs && !isWatching },
    { href: to({ watching: "true" }), label: t("watching"), count: counts.watching, current: isWatching && !isMine && !isOurs },
  ];
  return <Tabs label={t("label")} items={items} />;
}
