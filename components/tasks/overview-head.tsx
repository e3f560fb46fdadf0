import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { ExportMenu } from "@/components/data-table/export-menu";
import { hrefWith, type Search } from "@/components/data-table/url";
import { PageHead } from "@/components/layout/page-head";
import { taskConditionNames, type TaskSearch } from "@/components/tasks/task-search";
import { TaskViews } from "@/components/tasks/task-views";
import { ButtonLink } from "@/components/ui/button";
import type { TaskCounts } from "@/lib/tasks/schema";

interface OverviewHeadProps {
  search: Search;
  asked: TaskSearch;
  counts: TaskCounts;
  mayAdd: boolean;
}

/** The file holds what the list shows: only open tasks, unless the address asks for others. */
function exportedStatuses({ view, conditions, listed }: TaskSearch): Record<string, string> | undefined {
  const isAsked = view === "board" || conditions.status !== undefined;
  return isAsked || !listed.status ? undefined : { status: [listed.status].flat().join(",") };
}

export function OverviewHead({ search, asked, counts, mayAdd }: OverviewHeadProps) {
  const t = useTranslations("task-board");
  const overdue = hrefWith("/tasks", { view: asked.view === "board" ? undefined : asked.view }, { overdue: "true" });
  return (
    <PageHead
      title={t("title")}
      count={
        <>
          {t("count", { open: counts.open })}
          {counts.overdue > 0 ? (
            <>
              {", "}
              <Link className="stop" href={overdue} prefetch={false}>
                {t("overdue_count", { count: counts.overdue })}
              </Link>
            </>
          ) : null}
        </>
      }
      actions={
        <>
          <ExportMenu path="/api/v1/tasks/export" conditions={taskConditionNames} fixed={exportedStatuses(asked)} />
          <TaskViews search={search} current={asked.view} />
          {mayAdd ? (
            <ButtonLink look="primary" href="/tasks/new" prefetch={false}>
              <Plus />
              {t("add")}
            </ButtonLink>
          ) : null}
        </>
      }
    />
  );
}
