"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { AttachmentField } from "@/components/files/attachment-field";
import { ActionForm } from "@/components/form/action-form";
import { ComboField } from "@/components/form/combo-field";
import { FieldGroup } from "@/components/form/field-group";
import { NumberField } from "@/components/form/number-field";
import { fieldNumber } from "@/components/form/parse-number";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextAreaField } from "@/components/form/text-field";
import { pathOptions } from "@/components/inventory/filter-options";
import type { Place } from "@/components/inventory/move-choice";
import { ButtonLink } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { returnRepairedAction } from "@/lib/inventory/repairs/actions";
import type { Repair } from "@/lib/inventory/repairs/schema";

/** Where it goes, whether it works, and what it cost. */
export function ReturnRepairedForm({ repair, places }: { repair: Repair; places: readonly Place[] }) {
  const t = useTranslations("repairs.form");
  const result = useTranslations("repairs.result");
  const locale = useLocale();
  const router = useRouter();
  const toast = useToast();
  const { item } = repair;
  return (
    <div className="form-page">
      <ActionForm
        action={returnRepairedAction}
        label={t("title")}
        onDone={({ to_location: to }) => {
          toast({ text: t("done", { name: item.name, to: to ?? "" }) });
          router.push("/inventory/repairs");
        }}
      >
        <HiddenField name="id" value={item.id} />
        <HiddenField name="from_location_id" value={repair.location.id} />
        <FieldGroup>
          <ComboField
            name="to_location_id"
            label={t("to")}
            required
            options={pathOptions(places.map((place) => ({ ...place, name: place.path, parent_id: null })))}
            defaultValue={places.some(({ id }) => id === repair.from_location?.id) ? repair.from_location?.id : undefined}
          />
          <NumberField name="quantity" label={t("quantity")} suffix={item.unit} defaultValue={fieldNumber(repair.quantity, locale)} />
        </FieldGroup>
        <FieldGroup>
          <SelectField
            name="result"
            label={t("result")}
            options={(["passed", "failed"] as const).map((value) => ({ value, label: result(value) }))}
          />
          <NumberField name="cost" label={t("cost")} suffix="₽" />
        </FieldGroup>
        <TextAreaField name="note" label={t("note")} placeholder={t("note_example")} rows={3} maxLength={1000} />
        <AttachmentField name="file_id" label={t("file")} />
        <footer>
          <SubmitButton name="_next" value="/inventory/repairs" busyText={t("busy")}>
            {t("submit")}
          </SubmitButton>
          <ButtonLink look="quiet" href="/inventory/repairs">
            {t("cancel")}
          </ButtonLink>
        </footer>
      </ActionForm>
    </div>
  );
}
