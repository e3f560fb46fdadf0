"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BulkSelection } from "@/components/data-table/bulk-bar";
import { useListSearch } from "@/components/data-table/list-search";
import { searchOf } from "@/components/data-table/url";
import type { TaskSources } from "@/components/tasks/task-filters";
import { readTaskSearch, type TaskConditions } from "@/components/tasks/task-search";
import type { TaskSelection } from "@/lib/tasks/schema";

const TaskBulkDrawer = dynamic(async () => (await import("@/components/tasks/task-bulk-drawer")).TaskBulkDrawer);

const bulkVerbs = ["status", "assignee_id", "deadline", "priority", "department_id"] as const;
export type TaskBulkVerb = (typeof bulkVerbs)[number];

type Target = { ids: string[] } | { filter: TaskConditions };

/** The same as parameters of an address. */
function targetQuery(target: Target): string {
  return "ids" in target ? `ids=${target.ids.join(",")}` : searchOf(target.filter).toString();
}

/** What can be changed of the ticked tasks, or of all that the conditions find. */
export function TaskBulkActions({ selection, sources }: { selection: BulkSelection<unknown>; sources: TaskSources }) {
  const t = useTranslations("task-board.bulk");
  const { search } = useListSearch();
  const [verb, setVerb] = useState<TaskBulkVerb | null>(null);
  const target: Target = selection.isAll ? { filter: readTaskSearch(search).listed } : { ids: selection.ids };
  return (
    <>
      {bulkVerbs.map((one) => (
        <button key={one} type="button" className="btn" onClick={() => setVerb(one)}>
          {t(one)}
        </button>
      ))}
      <a className="btn" href={`/api/v1/tasks/export?format=xlsx&${targetQuery(target)}`} download>
        {t("export")}
      </a>
      {verb ? (
        <TaskBulkDrawer
          verb={verb}
          target={target as unknown as TaskSelection}
          count={selection.ids.length}
          sources={sources}
          onClose={() => setVerb(null)}
        />
      ) : null}
    </>
  );
}
