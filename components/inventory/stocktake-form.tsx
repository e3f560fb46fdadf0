"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { ComboField } from "@/components/form/combo-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { pathOptions, type Branch } from "@/components/inventory/filter-options";
import { ButtonLink } from "@/components/ui/button";
import { openStocktakeAction } from "@/lib/inventory/stocktakes/actions";

/** Where to count. */
export function StocktakeForm({ places, placeId }: { places: readonly Branch[]; placeId?: string }) {
  const t = useTranslations("stocktakes");
  const router = useRouter();
  return (
    <div className="form-page">
      <ActionForm action={openStocktakeAction} label={t("open")} onDone={({ id }) => router.push(`/inventory/stocktakes/${id}`)}>
        <ComboField name="location_id" label={t("columns.place")} required options={pathOptions(places)} defaultValue={placeId} />
        <TextField name="note" label={t("note")} placeholder={t("note_example")} maxLength={1000} />
        <p className="t-13 i2">{t("open_text")}</p>
        <footer>
          <SubmitButton name="_next" value="/inventory/stocktakes/{id}" busyText={t("busy")}>
            {t("open")}
          </SubmitButton>
          <ButtonLink look="quiet" href="/inventory/stocktakes">
            {t("back")}
          </ButtonLink>
        </footer>
      </ActionForm>
    </div>
  );
}
