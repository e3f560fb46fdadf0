"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-field";
import { formatMeasure } from "@/components/inventory/format-item";
import { GateRemedy } from "@/components/inventory/gate-remedy";
import { Button, ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { useToast } from "@/components/ui/toast";
import { closeStocktakeAction } from "@/lib/inventory/stocktakes/actions";
import { offeredRemedy, possibleSources } from "@/lib/inventory/stocktakes/rules";
import type { Stocktake, StocktakeLine } from "@/lib/inventory/stocktakes/schema";

interface StocktakeCloseFormProps {
  stocktake: Stocktake;
  /** Lines that differ. */
  lines: readonly StocktakeLine[];
  mayOverride: boolean;
}

/** The last look before the book is made to say what was counted. */
export function StocktakeCloseForm({ stocktake, lines, mayOverride }: StocktakeCloseFormProps) {
  const t = useTranslations("stocktakes.close");
  const router = useRouter();
  const toast = useToast();
  const report = `/inventory/stocktakes/${stocktake.id}`;
  const over = lines.filter((line) => Number(line.difference ?? "0") > 0);
  const missing = lines.filter((line) => Number(line.difference ?? "0") < 0);
  function done(closed: Stocktake) {
    toast({ text: closed.batch_number === null ? t("done_plain") : t("done", { number: closed.batch_number }) });
    router.push(report);
  }
  return (
    <div className="form-page">
      <ActionForm
        action={closeStocktakeAction}
        label={t("title")}
        onDone={done}
        renderRefusal={(problem) =>
          problem.details.digest ? (
            <Button onClick={() => router.refresh()}>{t("look_again")}</Button>
          ) : (
            <GateRemedy problem={problem} mayOverride={mayOverride} />
          )
        }
      >
        <HiddenField name="id" value={stocktake.id} />
        <HiddenField name="digest" value={stocktake.totals.digest} />
        {missing.length > 0 ? <MissingLines lines={missing} /> : null}
        {over.length > 0 ? (
          <Section title={t("over")} count={t("lines", { count: over.length })}>
            {over.map((line, index) => (
              <OverLine key={line.id} line={line} index={index} />
            ))}
          </Section>
        ) : null}
        {stocktake.totals.waiting > 0 ? (
          <SelectField
            name="uncounted"
            label={t("uncounted", { count: stocktake.totals.waiting })}
            options={[
              { value: "leave", label: t("leave") },
              { value: "missing", label: t("as_missing") },
            ]}
          />
        ) : null}
        {lines.length === 0 ? <p className="t-14 i2">{t("nothing")}</p> : null}
        <TextField name="note" label={t("note")} defaultValue={stocktake.note ?? ""} maxLength={1000} />
        <footer>
          <SubmitButton name="_next" value={report} busyText={t("busy")}>
            {t("submit")}
          </SubmitButton>
          <ButtonLink look="quiet" href={report}>
            {t("back")}
          </ButtonLink>
        </footer>
      </ActionForm>
    </div>
  );
}

function MissingLines({ lines }: { lines: readonly StocktakeLine[] }) {
  const t = useTranslations("stocktakes.close");
  const locale = useLocale();
  return (
    <Section title={t("missing")} count={t("lines", { count: lines.length })}>
      <ul>
        {lines.map(({ id, item, difference }) => (
          <li key={id} className="lost-line">
            <span className="min-w-0">
              <span className="code block t-12 i3">{item.inventory_number}</span>
              {item.name}
            </span>
            <b className="bb">{formatMeasure(difference ?? "0", item.unit, locale)}</b>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One thing that is here beyond the book, and what becomes of it. */
function OverLine({ line, index }: { line: StocktakeLine; index: number }) {
  const t = useTranslations("stocktakes.close");
  const locale = useLocale();
  const { item, elsewhere } = line;
  const sources = possibleSources(line);
  const [only] = sources.length === 1 ? sources : [];
  const isPresent = item.tracking === "serial" && elsewhere.length > 0;
  const options = [
    ...(sources.length > 0 ? [{ value: "transfer", label: only ? t("transfer", { from: only.location }) : t("transfer_from") }] : []),
    ...(isPresent ? [] : [{ value: "surplus", label: t("surplus") }]),
    { value: "leave", label: t("leave_it") },
  ];
  return (
    <div className="over-line">
      <span className="min-w-0">
        <span className="code block t-12 i3">{item.inventory_number}</span>
        {item.name}, +{formatMeasure(line.difference ?? "0", item.unit, locale)}
      </span>
      <HiddenField name={`remedies.${index}.item_id`} value={item.id} />
      <div>
        <SelectField name={`remedies.${index}.do`} label={t("remedy")} options={options} defaultValue={offeredRemedy(line).do} />
        {sources.length > 1 ? (
          <SelectField
            name={`remedies.${index}.from_location_id`}
            label={t("from")}
            className="over-from"
            options={sources.map((at) => ({
              value: at.location_id,
              label: `${at.location}, ${formatMeasure(at.quantity, item.unit, locale)}`,
            }))}
          />
        ) : (
          <HiddenField name={`remedies.${index}.from_location_id`} value={only?.location_id} />
        )}
      </div>
    </div>
  );
}
