"use client";

import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { AttachmentField } from "@/components/files/attachment-field";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { dueMark } from "@/components/inventory/due-mark";
import { RecordFields } from "@/components/inventory/record-fields";
import { Department } from "@/components/ui/department";
import { Check } from "@/components/ui/input";
import { State } from "@/components/ui/mark";
import { useToast } from "@/components/ui/toast";
import { formatDay } from "@/lib/core/civil-time";
import { recordMaintenanceAction } from "@/lib/inventory/maintenance/actions";
import type { DueLine } from "@/lib/inventory/maintenance/schema";

interface DueFormProps {
  lines: readonly DueLine[];
  mayCreateTask: boolean;
  today: string;
}

/** What is due, to tick and to sign for in one go; a list to read where nothing may be signed. */
export function DueForm({ lines, mayCreateTask, today }: DueFormProps) {
  const t = useTranslations("maintenance.record");
  const toast = useToast();
  const [ticked, setTicked] = useState(0);
  if (!lines.some((line) => line.may_record)) return <DueTable lines={lines} mayCreateTask={mayCreateTask} />;
  return (
    <ActionForm
      action={recordMaintenanceAction}
      label={t("title")}
      className="due-form"
      onDone={({ recorded }, { reset }) => {
        toast({ text: t("done_many", { count: recorded }) });
        setTicked(0);
        reset();
      }}
    >
      <DueTable lines={lines} mayCreateTask={mayCreateTask} onTick={setTicked} />
      <p className="due-hint">{t("tick")}</p>
      <footer className="due-foot">
        <RecordFields today={today} columns={4} />
        <AttachmentField name="file_id" label={t("file")} text={t("choose_file")} />
        <div className="due-sign">
          <span className="t-13 i2" role="status">
            {ticked > 0 ? t("ticked", { count: ticked }) : null}
          </span>
          <SubmitButton busyText={t("busy")}>{t("submit_many")}</SubmitButton>
        </div>
      </footer>
    </ActionForm>
  );
}

interface DueTableProps {
  lines: readonly DueLine[];
  mayCreateTask: boolean;
  /** How many are ticked now; without it nothing is to be ticked. */
  onTick?: (ticked: number) => void;
}

function DueTable({ lines, mayCreateTask, onTick }: DueTableProps) {
  const t = useTranslations("maintenance");
  return (
    <div className="tblw">
      <table className="tbl care-list in-lines due-list" aria-label={t("title")}>
        <thead>
          <tr>
            {onTick ? (
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
            <DueRow key={line.id} line={line} mayCreateTask={mayCreateTask} onTick={onTick} />
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

/** The box of a line, where this person may sign for it. */
function TickCell({ line, onTick }: { line: DueLine; onTick: (ticked: number) => void }) {
  const t = useTranslations("maintenance");
  return (
    <td className="pick">
      {line.may_record ? (
        <Check
          name="marks[]"
          value={line.id}
          aria-label={t("pick", { number: line.item.inventory_number, plan: line.plan.title })}
          onChange={({ currentTarget }) => onTick(currentTarget.closest("tbody")?.querySelectorAll("input:checked").length ?? 0)}
        />
      ) : null}
    </td>
  );
}

function DueRow({ line, mayCreateTask, onTick }: Omit<DueTableProps, "lines"> & { line: DueLine }) {
  const t = useTranslations("maintenance");
  const locale = useLocale();
  const mark = dueMark(line);
  return (
    <tr className={mark === "stop" ? "past" : undefined}>
      {onTick ? <TickCell line={line} onTick={onTick} /> : null}
      <td className="day">
        <State mark={mark ?? "partial"} tone={mark ? undefined : null}>
          {formatDay(line.due_on, locale)}
          {line.state === "overdue" ? <span className="sr-only"> {t("state.overdue")}</span> : null}
        </State>
      </td>
      <td className="wrap plan">
        {line.plan.title}
        {line.plan.is_mandatory ? <span className="i3 t-12 block">{t("mandatory_words")}</span> : null}
      </td>
      <td className="number">
        <Link className="code" href={`/inventory/${line.item.id}`} prefetch={false}>
          {line.item.inventory_number}
        </Link>
      </td>
      <td className="name">{line.item.name}</td>
      <td className="dep-of">
        {line.department ? <Department gel={line.department.color} code={line.department.short_code} title={line.department.name} /> : null}
      </td>
      <td className="last">
        {line.last ? `${formatDay(line.last.done_on, locale, "2-digit")}, ${t(`result.${line.last.result}`)}` : t("never")}
      </td>
      {mayCreateTask ? (
        <td className="task">
          <TaskLink line={line} />
        </td>
      ) : null}
    </tr>
  );
}
