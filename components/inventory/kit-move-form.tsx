"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { ComboField } from "@/components/form/combo-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-field";
import { useActToast } from "@/components/inventory/act-toast";
import { pathOptions } from "@/components/inventory/filter-options";
import { Section } from "@/components/ui/section";
import { issueKitAction, returnKitAction } from "@/lib/inventory/kits/actions";

interface KitMoveFormProps {
  kitId: string;
  verb: "issue" | "return";
  places: readonly { id: string; path: string }[];
  isPrimary: boolean;
  /** Of an issue where not all goes along: how many lines do; the rest goes where somebody presses for it. */
  part?: { going: number; lines: number };
  /** Something waits for a signature only. */
  mayOverride?: boolean;
}

const actions = { issue: issueKitAction, return: returnKitAction };

/** The whole tree out or back, as one act. What of it is amiss stands beside its lines. */
export function KitMoveForm({ kitId, verb, places, isPrimary, part, mayOverride }: KitMoveFormProps) {
  const t = useTranslations("kits");
  const say = useActToast();
  return (
    <Section title={t(`${verb}_title`)}>
      {part ? <p className="t-13 i2">{t("issue_part", part)}</p> : null}
      <ActionForm action={actions[verb]} label={t(`${verb}_title`)} className="flex flex-col gap-3 mt-3" onDone={say}>
        <HiddenField name="id" value={kitId} />
        {part ? <HiddenField name="rest" value="true" /> : null}
        <ComboField
          name="to_location_id"
          label={t("to")}
          required
          options={pathOptions(places.map((place) => ({ ...place, name: place.path, parent_id: null })))}
        />
        <TextField name="comment" label={t("comment")} maxLength={1000} />
        {mayOverride ? <TextField name="override_reason" label={t("override")} hint={t("override_hint")} maxLength={500} /> : null}
        <div>
          <SubmitButton look={isPrimary ? "primary" : "default"} busyText={t("busy")}>
            {part ? t("issue_rest") : t(verb)}
          </SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
