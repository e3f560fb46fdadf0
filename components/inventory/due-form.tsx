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
  today: string;
}

/** What is due, to tick and to sign for in one go; a list to read where nothing may be signed. */
export function DueForm({ lines, mayRecord, today }: DueFormProps) {
  const t = useTranslations("maintenance");
  const toast = useToast();
  const table = <DueTable lines={lines} mayRecord={mayRecord} />;
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
      <footer className="due-foot">
        <RecordFields today={today} columns={4} />
        <AttachmentField name="file_id" label={t("record.file")} />
        <SubmitButton busyText={t("record.busy")}>{t("record.submit_many")}</SubmitButton>
      </footer>
    </ActionForm>
  );
}

const marks = { overdue: "stop", soon: "warn", later: "partial" } as const;

function DueTable({ lines, mayRecord }: { lines: readonly DueLine[]; mayRecord: boolean }) {
  const t = useTranslations("maintenance");
  const locale = useLocale();
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
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className={line.state === "overdue" && line.plan.is_mandatory ? "past" : undefined}>
              {mayRecord ? (
                <td>
                  <Check
                    name="marks[]"
                    value={line.id}
                    aria-label={t("pick", { number: line.item.inventory_number, plan: line.plan.title })}
                  />
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
                {line.department ? (
                  <Department gel={line.department.color} code={line.department.short_code} title={line.department.name} />
                ) : null}
              </td>
              <td>{line.last ? `${formatDay(line.last.done_on, locale, "2-digit")}, ${t(`result.${line.last.result}`)}` : t("never")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
