"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { wholeHref } from "@/components/inventory/view-tab";
import { ButtonLink } from "@/components/ui/button";
import { State } from "@/components/ui/mark";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { importFields, type ImportField } from "@/lib/inventory/imports/constants";
import type { ImportPreview, ImportReport } from "@/lib/inventory/imports/schema";

const outcomes = ["created", "updated", "unchanged", "failed"] as const;
const marks = { created: "ready", updated: "partial", unchanged: "draft", failed: "stop" } as const;

function titleOf({ dry_run: isDry, status, finished_at: end }: ImportReport) {
  if (isDry) return "trial_title";
  if (!end) return "large.running_title";
  return status === "stopped" ? "large.stopped_title" : "done_title";
}

/** What the import would do, or did: figures, what is wrong row by row, the first rows. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const t = useTranslations("inventory.import");
  return (
    <>
      <Section title={t(titleOf(report))} count={report.file_name}>
        {report.dry_run || !report.finished_at ? null : <DoneNotice report={report} />}
        <dl className="figures" aria-label={t("figures")}>
          <div>
            <dt>{t("total")}</dt>
            <dd>{report.total}</dd>
          </div>
          {outcomes.map((outcome) => (
            <div key={outcome}>
              <dt>{t(`outcomes.${outcome}`)}</dt>
              <dd data-outcome={outcome}>{report[outcome]}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {report.errors.length > 0 ? <ErrorTable errors={report.errors} /> : null}
      {report.preview.length > 0 ? <PreviewTable preview={report.preview} /> : null}
    </>
  );
}

function DoneNotice({ report }: { report: ImportReport }) {
  const t = useTranslations("inventory.import");
  const { total, created, updated, unchanged, failed } = report;
  const isNew = created + updated > 0;
  const isStopped = report.status === "stopped";
  return (
    <Notice
      role="status"
      title={isNew || isStopped ? t("done", { created, updated }) : t("nothing_new")}
      actions={
        <ButtonLink look="primary" href={isNew ? "/inventory?sort=-updated_at" : wholeHref}>
          {t("show")}
        </ButtonLink>
      }
    >
      {isStopped ? t("large.stopped", { done: created + updated + unchanged + failed, total }) : null}
      {failed > 0 ? ` ${t("failed_left", { count: failed })}` : null}
    </Notice>
  );
}

function ErrorTable({ errors }: { errors: ImportReport["errors"] }) {
  const t = useTranslations("inventory.import");
  return (
    <Section title={t("errors")} count={errors.length}>
      <table className="tbl mv" aria-label={t("errors")}>
        <thead>
          <tr>
            <th scope="col">{t("row")}</th>
            <th scope="col">{t("column")}</th>
            <th scope="col">{t("reason")}</th>
          </tr>
        </thead>
        <tbody>
          {errors.map(({ row, column, message }) => (
            <tr key={`${row} ${column} ${message}`}>
              <td>{row}</td>
              <td>{column}</td>
              <td className="wrap">
                <State mark="stop">{message}</State>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function PreviewTable({ preview }: { preview: readonly ImportPreview[] }) {
  const t = useTranslations("inventory.import");
  return (
    <Section title={t("preview")} count={t("preview_count", { count: preview.length })}>
      <table className="tbl mv" aria-label={t("preview")}>
        <thead>
          <tr>
            <th scope="col">{t("row")}</th>
            <th scope="col">{t("becomes")}</th>
            <th scope="col">{t("number")}</th>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("changes")}</th>
          </tr>
        </thead>
        <tbody>
          {preview.map((line) => (
            <tr key={line.row}>
              <td>{line.row}</td>
              <td>
                <State mark={marks[line.outcome]} tone={line.outcome === "failed" ? "stop" : null}>
                  {t(`outcome.${line.outcome}`)}
                </State>
              </td>
              <td className="code">{line.inventory_number}</td>
              <td className="what">
                {line.item_id && line.outcome !== "created" ? (
                  <Link className="link" href={`/inventory/${line.item_id}`} prefetch={false}>
                    {line.name}
                  </Link>
                ) : (
                  line.name
                )}
              </td>
              <td className="wrap">
                <Changes changes={line.changes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Changes({ changes }: Pick<ImportPreview, "changes">) {
  const t = useTranslations("inventory");
  const label = (field: string) =>
    importFields.includes(field as ImportField) ? t(`fields.${field as ImportField}`) : field.replace("custom_fields.", "");
  return changes.map(({ field, before, after }) => `${label(field)}: ${before === null ? "" : `${before} → `}${after ?? "—"}`).join("; ");
}
