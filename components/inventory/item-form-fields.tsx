"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { ComboField } from "@/components/form/combo-field";
import { DateField } from "@/components/form/date-field";
import { FieldGroup } from "@/components/form/field-group";
import { NumberField } from "@/components/form/number-field";
import { SelectField } from "@/components/form/select-field";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { pathOptions, type Branch } from "@/components/inventory/filter-options";
import type { ItemValues } from "@/components/inventory/item-values";
import { isLocale } from "@/lib/core/locale";
import { itemConditions, units } from "@/lib/inventory/constants";

interface Fields {
  values: ItemValues;
}

interface IdentityProps extends Fields {
  categories: readonly Branch[];
  categoryId: string;
  onCategory: (id: string) => void;
  isNew: boolean;
}

/** What it is called and where it is filed. */
export function IdentityFields({ values, categories, categoryId, onCategory, isNew }: IdentityProps) {
  const t = useTranslations("inventory");
  return (
    <>
      <TextField name="name" label={t("columns.name")} required defaultValue={values.name} maxLength={300} />
      <FieldGroup>
        <ComboField
          name="category_id"
          label={t("columns.category")}
          required
          options={pathOptions(categories)}
          defaultValue={categoryId}
          onPick={onCategory}
        />
        <TextField
          name="inventory_number"
          label={t("form.number")}
          code
          hint={isNew ? t("form.number_hint") : undefined}
          defaultValue={values.inventory_number}
          maxLength={60}
        />
      </FieldGroup>
    </>
  );
}

/** The first stock of a new item; afterwards it changes by movements only. */
export function StockFields({ locations, locationId, locale }: { locations: readonly Branch[]; locationId?: string; locale: string }) {
  const t = useTranslations("inventory");
  return (
    <FieldGroup>
      <ComboField
        name="location_id"
        label={t("columns.place")}
        hint={t("form.place_hint")}
        options={pathOptions(locations)}
        defaultValue={locationId}
        empty={t("form.usual_warehouse")}
      />
      <div className="with-unit">
        <NumberField name="quantity" label={t("columns.quantity")} defaultValue="1" />
        <UnitField locale={locale} />
      </div>
    </FieldGroup>
  );
}

function UnitField({ locale, value }: { locale: string; value?: string }) {
  const t = useTranslations("inventory.form");
  const listId = useId();
  const known = units[isLocale(locale) ? locale : "ru"];
  return (
    <>
      <TextField name="unit" label={t("unit")} list={listId} defaultValue={value ?? known[0]} maxLength={20} />
      <datalist id={listId}>
        {known.map((unit) => (
          <option key={unit} value={unit}>
            {unit}
          </option>
        ))}
      </datalist>
    </>
  );
}

interface DetailProps extends Fields {
  departments: readonly { id: string; name: string }[];
  locale: string;
  isNew: boolean;
}

/** Whose it is, in what state, who made it. */
export function DetailFields({ values, departments, locale, isNew }: DetailProps) {
  const t = useTranslations("inventory");
  // Who works for one department files under it; an item that has one does not lose it.
  const isBound = departments.length === 1 || values.department_id !== "";
  const options = departments.map(({ id, name }) => ({ value: id, label: name }));
  const conditions = itemConditions.map((value) => ({ value, label: t(`condition.${value}`) }));
  return (
    <>
      <FieldGroup>
        <SelectField
          name="department_id"
          label={t("form.department")}
          empty={isBound ? undefined : t("form.by_category")}
          options={options}
          defaultValue={values.department_id}
        />
        <SelectField name="condition" label={t("columns.condition")} options={conditions} defaultValue={values.condition} />
      </FieldGroup>
      <FieldGroup columns={isNew ? 3 : 4}>
        <TextField name="manufacturer" label={t("columns.manufacturer")} defaultValue={values.manufacturer} maxLength={200} />
        <TextField name="model" label={t("columns.model")} defaultValue={values.model} maxLength={200} />
        <TextField name="serial_number" label={t("columns.serial_number")} code defaultValue={values.serial_number} maxLength={120} />
        {isNew ? null : <UnitField locale={locale} value={values.unit} />}
      </FieldGroup>
    </>
  );
}

/** What it cost, when it was bought, until when it is under warranty. */
export function MoneyFields({ values }: Fields) {
  const t = useTranslations("inventory");
  return (
    <>
      <FieldGroup>
        <NumberField name="purchase_price" label={t("form.purchase_price")} suffix="₽" defaultValue={values.purchase_price} />
        <NumberField
          name="current_value"
          label={t("columns.current_value")}
          hint={t("form.value_hint")}
          suffix="₽"
          defaultValue={values.current_value}
        />
      </FieldGroup>
      <FieldGroup>
        <DateField name="purchase_date" label={t("form.purchase_date")} defaultValue={values.purchase_date} />
        <DateField name="warranty_until" label={t("columns.warranty_until")} defaultValue={values.warranty_until} />
      </FieldGroup>
    </>
  );
}

export function WordFields({ values }: Fields) {
  const t = useTranslations("inventory.form");
  return (
    <>
      <TextAreaField name="description" label={t("description")} defaultValue={values.description} rows={3} />
      <TextAreaField name="technical_description" label={t("technical_description")} defaultValue={values.technical_description} rows={3} />
    </>
  );
}
