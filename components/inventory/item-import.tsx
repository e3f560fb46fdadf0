"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { ComboField } from "@/components/form/combo-field";
import { FieldGroup } from "@/components/form/field-group";
import { FileField } from "@/components/form/file-field";
import { useAction } from "@/components/form/use-action";
import { fieldDefs, type FieldDef } from "@/components/inventory/custom-fields";
import { pathOptions, type Branch } from "@/components/inventory/filter-options";
import { columnChoices, mappingOf, type ColumnChoice } from "@/components/inventory/import-mapping";
import { ImportMappingTable } from "@/components/inventory/import-mapping-table";
import { ImportProblem } from "@/components/inventory/import-problem";
import { ImportReportView } from "@/components/inventory/import-report";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { Section } from "@/components/ui/section";
import { importItemsAction } from "@/lib/inventory/actions";
import { importLimits } from "@/lib/inventory/imports/constants";
import type { ImportReport } from "@/lib/inventory/imports/schema";
import { mergeFieldDefs } from "@/lib/inventory/rules";

interface ItemImportProps {
  categories: readonly (Branch & { custom_field_defs: readonly FieldDef[] })[];
  locations: readonly Branch[];
}

/** What is sent: the file, where its rows go, and how its columns are read once that is known. */
interface Source {
  file: File;
  category_id: string;
  location_id: string;
}

function formOf(source: Source, isDry: boolean, mapping: object | null): FormData {
  const form = new FormData();
  form.set("file", source.file);
  form.set("category_id", source.category_id);
  form.set("location_id", source.location_id);
  form.set("dry_run", String(isDry));
  if (mapping) form.set("mapping", JSON.stringify(mapping));
  return form;
}

function useImport() {
  const router = useRouter();
  const [source, setSource] = useState<Source | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [choices, setChoices] = useState<ColumnChoice[]>([]);
  /** The mapping was changed since the figures were made. */
  const [isStale, setStale] = useState(false);
  const { run, pending, result } = useAction(importItemsAction);

  function read(next: Source) {
    setSource(next);
    setReport(null);
    run(formOf(next, true, null), (made) => {
      setReport(made);
      setChoices(columnChoices(made));
      setStale(false);
    });
  }
  function send(isDry: boolean) {
    if (!source || !report) return;
    run(formOf(source, isDry, mappingOf(choices, report.mapping)), (made) => {
      // A large file goes on by itself, at an address of its own.
      if (made.id) return router.push(`/inventory/import/${made.id}`);
      setReport(made);
      setStale(false);
    });
  }
  function choose(next: ColumnChoice[]) {
    setChoices(next);
    setStale(true);
  }
  return {
    source,
    report,
    choices,
    isStale,
    pending,
    problem: result && !result.ok ? result.error : null,
    read,
    send,
    choose,
  };
}

type Import = ReturnType<typeof useImport>;

/** Step by step on one page: the file, its columns, a trial, the import. Whatever goes wrong, file and columns stay. */
export function ItemImport({ categories, locations }: ItemImportProps) {
  const made = useImport();
  const { source, report, isStale, pending, problem, read } = made;
  const isTrial = report?.dry_run === true;
  return (
    <div className="steps">
      <SourceForm categories={categories} locations={locations} isBusy={pending} onRead={read} />
      {problem ? <ImportProblem problem={problem} /> : null}
      {pending ? <Working report={report} /> : null}
      {isTrial ? <Columns made={made} report={report} defs={fieldsOf(categories, source?.category_id)} /> : null}
      {report && !isStale ? <ImportReportView report={report} /> : null}
      {isTrial && !isStale ? <Run made={made} report={report} /> : null}
    </div>
  );
}

/** Fields of the category that all rows go to; where the file names categories, of any. */
function fieldsOf(categories: ItemImportProps["categories"], categoryId: string | undefined): FieldDef[] {
  return categoryId ? fieldDefs(categories, categoryId) : mergeFieldDefs(categories.map((category) => category.custom_field_defs));
}

function Working({ report }: { report: ImportReport | null }) {
  const t = useTranslations("inventory.import");
  return (
    <div role="status" className="flex flex-col gap-2">
      <span className="t-13 i2">{report ? t("working", { count: report.total }) : t("reading")}</span>
      <Progress label={t("reading")} />
    </div>
  );
}

interface StepProps {
  made: Import;
  report: ImportReport;
}

function Columns({ made, report, defs }: StepProps & { defs: readonly FieldDef[] }) {
  const t = useTranslations("inventory.import");
  const { choices, isStale, pending, choose, send } = made;
  const used = choices.filter(({ field }) => field !== "").length;
  return (
    <Section title={t("columns_title")} count={t("columns_count", { count: used, total: choices.length })}>
      <ImportMappingTable choices={choices} guess={report.mapping} defs={defs} onChange={choose} />
      <div className="row g2 mt-3">
        <Button look={isStale ? "primary" : "default"} busy={pending} onClick={() => send(true)}>
          {t("check")}
        </Button>
        {isStale ? <span className="t-13 i3">{t("stale")}</span> : null}
      </div>
    </Section>
  );
}

function Run({ made, report }: StepProps) {
  const t = useTranslations("inventory.import");
  const count = report.created + report.updated;
  return (
    <div className="row g2">
      <Button look="primary" big busy={made.pending} disabled={count === 0} onClick={() => made.send(false)}>
        {t("run", { count })}
      </Button>
      {report.failed > 0 ? <span className="t-13 i3">{t("failed_stay", { count: report.failed })}</span> : null}
      {report.total > importLimits.chunk ? <span className="t-13 i3">{t("large.by_job")}</span> : null}
    </div>
  );
}

function SourceForm({ categories, locations, isBusy, onRead }: ItemImportProps & { isBusy: boolean; onRead: (source: Source) => void }) {
  const t = useTranslations("inventory.import");
  const [file, setFile] = useState<File | null>(null);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value : "";
    };
    if (file && !isBusy) onRead({ file, category_id: text("category_id"), location_id: text("location_id") });
  }
  return (
    <Section title={t("file_title")}>
      <form className="flex flex-col gap-4" aria-label={t("file_title")} onSubmit={submit}>
        <FileField
          name="file"
          label={t("file")}
          accept=".csv,.xlsx,text/csv"
          hint={t("file_hint")}
          onFiles={([first]) => setFile(first ?? null)}
        />
        <FieldGroup>
          <ComboField
            name="category_id"
            label={t("category")}
            hint={t("category_hint")}
            options={pathOptions(categories)}
            empty={t("from_file")}
          />
          <ComboField
            name="location_id"
            label={t("location")}
            hint={t("location_hint")}
            options={pathOptions(locations)}
            empty={t("from_file")}
          />
        </FieldGroup>
        <div>
          <Button type="submit" look="primary" busy={isBusy} disabled={!file}>
            {t("read")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
