"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Column } from "@/components/data-table/column";
import { DataTable } from "@/components/data-table/data-table";
import { PhoneRow } from "@/components/data-table/phone-row";
import { TableFoot } from "@/components/data-table/table-foot";
import { TaskBulkActions } from "@/components/tasks/task-bulk-actions";
import { taskColumns, type TaskColumnKey } from "@/components/tasks/task-columns";
import { Due, PriorityMark, StatusWord, Subtasks } from "@/components/tasks/task-parts";
import type { TaskRowData } from "@/components/tasks/task-row";
import { Department } from "@/components/ui/department";

const hrefOf = ({ id }: TaskRowData) => `/tasks/${id}`;

function DepartmentCell({ department, named }: { department: TaskRowData["department"]; named?: boolean }) {
  return department ? <Department {...department} named={named} /> : null;
}

function PriorityCell({ priority }: TaskRowData) {
  const t = useTranslations("tasks.priority");
  return (
    <span className="row g2">
      <PriorityMark priority={priority} />
      {t(priority)}
    </span>
  );
}

function Assignee({ assignee }: Pick<TaskRowData, "assignee">) {
  const t = useTranslations("task-board.card");
  return assignee ?? <span className="i3">{t("nobody")}</span>;
}

const cells: Record<TaskColumnKey, (row: TaskRowData) => ReactNode> = {
  department: (row) => <DepartmentCell department={row.department} />,
  number: (row) => <span className="code">{row.number}</span>,
  title: (row) => (
    <a href={hrefOf(row)} data-row="">
      {row.title}
    </a>
  ),
  status: (row) => <StatusWord status={row.status} />,
  priority: (row) => <PriorityCell {...row} />,
  deadline: (row) => <Due {...row} />,
  assignee: (row) => <Assignee assignee={row.assignee} />,
  subtasks: (row) => (row.subtasks ? <Subtasks {...row.subtasks} /> : null),
  author: (row) => row.author,
  created_at: (row) => row.created,
  updated_at: (row) => row.updated,
};

interface TaskTableProps {
  rows: readonly TaskRowData[];
  pages: { page: number; page_size: number; total: number; pages: number };
  /** Whether there is anything that this person may change of a task. */
  mayEdit: boolean;
}

export function TaskTable({ rows, pages, mayEdit }: TaskTableProps) {
  const t = useTranslations("task-board");
  const columns = taskColumns.map((column): Column<TaskRowData> => ({
    ...column,
    header: t(`columns.${column.key}`),
    cell: cells[column.key],
    sortable: column.key !== "subtasks" && column.key !== "author",
    className: column.key === "title" ? "name" : undefined,
  }));
  return (
    <DataTable
      label={t("list.label")}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.id}
      rowLabel={(row) => `${row.number} ${row.title}`}
      rowHref={hrefOf}
      defaultSort="deadline"
      className="task-list"
      total={pages.total}
      renderBulk={mayEdit ? (selection) => <TaskBulkActions selection={selection} /> : undefined}
      renderPhone={(row) => <TaskLine row={row} />}
      foot={<TableFoot {...pages} selects={mayEdit} />}
    />
  );
}

/** A task in a hand. */
function TaskLine({ row }: { row: TaskRowData }) {
  return (
    <PhoneRow
      href={hrefOf(row)}
      above={
        <>
          <DepartmentCell department={row.department} />
          <span className="code">{row.number}</span>
          <StatusWord status={row.status} />
        </>
      }
      title={row.title}
      below={
        <>
          <Due {...row} />
          <Assignee assignee={row.assignee} />
        </>
      }
      end={<PriorityMark priority={row.priority} />}
    />
  );
}
