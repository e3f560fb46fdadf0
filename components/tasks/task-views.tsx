import { Calendar, List, SquareKanban } from "lucide-react";
import { useTranslations } from "next-intl";
import { hrefWith, type Search } from "@/components/data-table/url";
import { taskViews, type TaskViewName } from "@/components/tasks/task-search";
import { Segmented } from "@/components/ui/segmented";

const icons = { board: <SquareKanban />, list: <List />, calendar: <Calendar /> };

/** The same tasks as a board, a list or by their deadlines: whose and which stays, the order and the page do not. */
export function TaskViews({ search, current }: { search: Search; current: TaskViewName }) {
  const t = useTranslations("task-board");
  const items = taskViews.map((view) => ({
    key: view,
    label: t(`views.${view}`),
    icon: icons[view],
    pressed: view === current,
    href: hrefWith("/tasks", search, { view: view === "board" ? null : view, page: null, sort: null, more: null, move: null }),
  }));
  return <Segmented label={t("view")} items={items} />;
}
