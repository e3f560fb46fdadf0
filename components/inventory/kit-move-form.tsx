"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { ComboField } from "@/components/form/combo-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-field";
import { useActToast } from "@/components/inventory/act-toast";
import { pathOptions } from "@/components/inventory/filter-options";
import { formatMeasure } from "@/components/inventory/format-item";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { issueKitAction, returnKitAction } from "@/lib/inventory/kits/actions";

export interface ShortLine {
  item_id: string;
  name: string;
  inventory_number: string;
  wanted: string;
  available: string;
  reason: "missing" | "in_repair" | "overdue" | "elsewhere";
}

interface KitMoveFormProps {
  kitId: string;
  verb: "issue" | "return";
  places: readonly { id: string; path: string }[];
  /** What will not go along; the rest goes where somebody presses for it. */
  short?: readonly ShortLine[];
  mayOverride?: boolean;
}

const actions = { issue: issueKitAction, return: returnKitAction };
const none: readonly ShortLine[] = [];

/** The whole tree out or back, as one act. An incomplete kit says first what is missing, and offers the rest. */
export function KitMoveForm({ kitId, verb, places, short = none, mayOverride }: KitMoveFormProps) {
  const t = useTranslations("kits");
  const say = useActToast();
  const isShort = short.length > 0;
  return (
    <Section title={t(`${verb}_title`)}>
      {isShort ? <ShortLines lines={short} /> : null}
      <ActionForm action={actions[verb]} label={t(`${verb}_title`)} className="flex flex-col gap-3 mt-3" onDone={say}>
        <HiddenField name="id" value={kitId} />
        {isShort ? <HiddenField name="rest" value="true" /> : null}
        <ComboField
          name="to_location_id"
          label={t("to")}
          required
          options={pathOptions(places.map((place) => ({ ...place, name: place.path, parent_id: null })))}
        />
        <TextField name="comment" label={t("comment")} maxLength={1000} />
        {mayOverride && short.some(({ reason }) => reason === "overdue") ? (
          <TextField name="override_reason" label={t("override")} hint={t("override_hint")} maxLength={500} />
        ) : null}
        <div>
          <SubmitButton look={verb === "issue" ? "primary" : "default"} busyText={t("busy")}>
            {isShort ? t("issue_rest") : t(verb)}
          </SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}

function ShortLines({ lines }: { lines: readonly ShortLine[] }) {
  const t = useTranslations("kits");
  const locale = useLocale();
  return (
    <Notice tone="stop" title={t("issue_short")}>
      <ul>
        {lines.map((line) => (
          <li key={line.item_id}>
            <a className="hover:underline" href={`/inventory/${line.item_id}`}>
              {t("short_line", {
                name: line.name,
                number: line.inventory_number,
                available: formatMeasure(line.available, null, locale),
                wanted: formatMeasure(line.wanted, null, locale),
                reason: t(`troubles.${line.reason}`),
              })}
            </a>
          </li>
        ))}
      </ul>
      {t("issue_rest_text")}
    </Notice>
  );
}
