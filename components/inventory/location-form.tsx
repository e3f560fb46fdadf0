"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { CheckField } from "@/components/form/check-field";
import { ComboField } from "@/components/form/combo-field";
import { FieldGroup } from "@/components/form/field-group";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-field";
import { pathOptions, type Branch } from "@/components/inventory/filter-options";
import { ButtonLink } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { createLocationAction, updateLocationAction } from "@/lib/inventory/actions";
import { locationTypes } from "@/lib/inventory/constants";
import type { Location } from "@/lib/inventory/locations/schema";

interface LocationFormProps {
  location?: Location;
  parents: readonly Branch[];
  parent?: { id: string; type: Location["type"] };
}

export function LocationForm(props: LocationFormProps) {
  const t = useTranslations("inventory.location");
  const form = useTranslations("inventory.form");
  const toast = useToast();
  const router = useRouter();
  const { location } = props;
  function done(saved: Location) {
    toast({ text: t("saved", { name: saved.name }) });
    router.push("/inventory/locations");
  }
  return (
    <div className="form-page">
      <ActionForm
        action={location ? updateLocationAction : createLocationAction}
        onDone={done}
        label={location ? t("edit_title") : t("new_title")}
      >
        {location ? (
          <>
            <HiddenField name="id" value={location.id} />
            <HiddenField name="version" value={location.version} />
          </>
        ) : null}
        <LocationFields {...props} />
        {location ? <CheckField name="is_active" label={t("is_active")} defaultChecked={location.is_active} /> : null}
        <footer>
          <SubmitButton name="_next" value="/inventory/locations" busyText={form("saving")}>
            {form("save")}
          </SubmitButton>
          <span className="grow" />
          <ButtonLink look="quiet" href="/inventory/locations">
            {form("cancel")}
          </ButtonLink>
        </footer>
      </ActionForm>
    </div>
  );
}

const none = { name: "", code: null, city: null, address: null };

function LocationFields({ location, parents, parent }: LocationFormProps) {
  const t = useTranslations("inventory.location");
  const values = location ?? { ...none, parent_id: parent?.id, type: parent?.type ?? "warehouse" };
  return (
    <>
      <FieldGroup>
        <TextField name="name" label={t("name")} required defaultValue={values.name} maxLength={200} />
        <ComboField name="parent_id" label={t("parent")} options={pathOptions(parents)} empty={t("root")} defaultValue={values.parent_id} />
      </FieldGroup>
      <FieldGroup>
        <SelectField
          name="type"
          label={t("type")}
          hint={t("type_hint")}
          options={locationTypes.map((type) => ({ value: type, label: t(`types.${type}`) }))}
          defaultValue={values.type}
        />
        <TextField name="code" label={t("code")} code defaultValue={values.code ?? ""} maxLength={60} />
      </FieldGroup>
      <FieldGroup>
        <TextField name="city" label={t("city")} defaultValue={values.city ?? ""} maxLength={100} />
        <TextField name="address" label={t("address")} defaultValue={values.address ?? ""} maxLength={300} />
      </FieldGroup>
    </>
  );
}
