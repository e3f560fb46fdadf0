"use client";

import { useTranslations } from "next-intl";
import type { BulkSelection } from "@/components/data-table/bulk-bar";
import { useListSearch } from "@/components/data-table/list-search";
import { searchOf } from "@/components/data-table/url";
import { taskBulkVerbs, type TaskTarget, useTaskBulkDesk } from "@/components/tasks/task-bulk-desk";
import { readTaskSearch } from "@/components/tasks/task-search";

/** The same as parameters of an address. */
function targetQuery(target: TaskTarget): string {
  return "ids" in target ? `ids=${target.ids.join(",")}` : searchOf(target.filter).toString();
}

/** What can be changed of the ticked tasks, or of all that the conditions find. */
export function TaskBulkActions({ selection }: { selection: BulkSelection<unknown> }) {
  const t = useTranslations("task-board.bulk");
  const { search } = useListSearch();
  const open = useTaskBulkDesk();
  const { ids, isAll, count } = selection;
  const target: TaskTarget = isAll ? { filter: readTaskSearch(search).listed } : { ids };
  return (
    <>
      {taskBulkVerbs.map((verb) => (
        <button key={verb} type="button" className="btn" onClick={() => open({ verb, target, count })}>
          {t(verb)}
        </button>
      ))}
      <a className="btn" href={`/api/v1/tasks/export?format=xlsx&${targetQuery(target)}`} download>
        {t("export")}
      </a>
    </>
  );
}
