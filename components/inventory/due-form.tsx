"use client";

import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { AttachmentField } from "@/components/files/attachment-field";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { formatDay } from "@/components/inventory/format-item";
import { RecordFields } from "@/components/inventory/record-fields";
import { Department } from "@/components/ui/department";
import { Check } from "@/components/ui/input";
import { State } from "@/components/ui/mark";
import { useToast } from "@/components/ui/toast";
import { recordMaintenanceAction } from "@/lib/inventory/maintenance/actions";
import type { DueLine } from "@/lib/inventory/maintenance/schema";

interface DueFormProps {
  lines: readonly DueLine[];
  mayRecord: boolean;
  mayCreateTask: boolean;
  today: string;
}

/** What is due, to tick and to sign for in one go; a list to read where nothing may be signed. */
export function DueForm({ lines, mayRecord, mayCreateTask, today }: DueFormProps) {
  const t = useTranslations("maintenance");
  const toast = useToast();
  const table = <DueTable lines={lines} mayRecord={mayRecord} mayCreateTask={mayCreateTask} />;
  if (!mayRecord) return table;
  return (
    <ActionForm
      action={recordMaintenanceAction}
      label={t("record.title")}
      className="due-form"
      onDone={({ recorded }, { reset }) => {
        toast({ text: t("record.done_many", { count: recorded }) });
        reset();
      }}
    >
      {table}
      <p className="due-hint">{t("record.tick")}</p>
      <footer className="due-foot">
        <RecordFields today={today} columns={4} />
        <AttachmentField name="file_id" label={t("record.file")} />
        <SubmitButton busyText={t("record.busy")}>{t("record.submit_many")}</SubmitButton>
      </footer>
    </ActionForm>
  );
}

const marks = { overdue: "stop", soon: "warn", later: "partial" } as const;

function DueTable({ lines, mayRecord, mayCreateTask }: Omit<DueFormProps, "today">) {
  const t = useTranslations("maintenance");
  return (
    <div className="tblw">
      <table className="tbl care-list" aria-label={t("title")}>
        <thead>
          <tr>
            {mayRecord ? (
              <th scope="col">
                <span className="sr-only">{t("columns.pick")}</span>
              </th>
            ) : null}
            {(["due", "plan", "number", "name", "department", "last"] as const).map((key) => (
              <th key={key} scope="col">
                {t(`columns.${key}`)}
              </th>
            ))}
            {mayCreateTask ? (
              <th scope="col">
                <span className="sr-only">{t("columns.task")}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <DueRow key={line.id} line={line} mayRecord={mayRecord} mayCreateTask={mayCreateTask} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A task of what is due, filled in as far as the plan tells. */
function TaskLink({ line }: { line: DueLine }) {
  const t = useTranslations("maintenance");
  const { item, plan, due_on: day } = line;
  const title = `${plan.title}: ${item.name}`;
  const search = new URLSearchParams({ item_id: item.id, title: title.slice(0, 300), deadline: day });
  return (
    <Link className="link" href={`/tasks/new?${search.toString()}`} prefetch={false} aria-label={t("create_task_for", { name: title })}>
      {t("create_task")}
    </Link>
  );
}

function DueRow({ line, mayRecord, mayCreateTask }: Omit<DueFormProps, "today" | "lines"> & { line: DueLine }) {
  const t = useTranslations("maintenance");
  const locale = useLocale();
  return (
    <tr className={line.state === "overdue" && line.plan.is_mandatory ? "past" : undefined}>
      {mayRecord ? (
        <td>
          <Check name="marks[]" value={line.id} aria-label={t("pick", { number: line.item.inventory_number, plan: line.plan.title })} />
        </td>
      ) : null}
      <td>
        <State mark={marks[line.state]} tone={line.state === "later" ? null : undefined}>
          {formatDay(line.due_on, locale)}
        </State>
      </td>
      <td className="wrap">
        {line.plan.title}
        {line.plan.is_mandatory ? <span className="i3 t-12 block">{t("mandatory_words")}</span> : null}
      </td>
      <td>
        <Link className="code" href={`/inventory/${line.item.id}`} prefetch={false}>
          {line.item.inventory_number}
        </Link>
      </td>
      <td className="name">{line.item.name}</td>
      <td>
        {line.department ? <Department gel={line.department.color} code={line.department.short_code} title={line.department.name} /> : null}
      </td>
      <td>{line.last ? `${formatDay(line.last.done_on, locale, "2-digit")}, ${t(`result.${line.last.result}`)}` : t("never")}</td>
      {mayCreateTask ? (
        <td>
          <TaskLink line={line} />
        </td>
      ) : null}
    </tr>
  );
}
