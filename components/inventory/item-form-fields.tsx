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
import { formatDecimal } from "@/components/inventory/format-item";
import { isLocale } from "@/lib/core/locale";
import { itemConditions, units } from "@/lib/inventory/constants";
import type { Item } from "@/lib/inventory/schema";

interface Fields {
  item?: Item;
}

interface IdentityProps extends Fields {
  categories: readonly Branch[];
  categoryId: string;
  onCategory: (id: string) => void;
}

/** What it is called and where it is filed. */
export function IdentityFields({ item, categories, categoryId, onCategory }: IdentityProps) {
  const t = useTranslations("inventory");
  return (
    <>
      <TextField name="name" label={t("columns.name")} required defaultValue={item?.name} maxLength={300} />
      <FieldGroup>
        <ComboField name="category_id" label={t("columns.category")} required options={pathOptions(categories)} defaultValue={categoryId} onPick={onCategory} />
        <TextField name="inventory_number" label={t("form.number")} code hint={item ? undefined : t("form.number_hint")} defaultValue={item?.inventory_number} maxLength={60} />
      </FieldGroup>
    </>
  );
}

/** The first stock of a new item; afterwards it changes by movements only. */
export function StockFields({ locations, locationId, locale }: { locations: readonly Branch[]; locationId?: string; locale: string }) {
  const t = useTranslations("inventory");
  return (
    <FieldGroup>
      <ComboField name="location_id" label={t("columns.place")} hint={t("form.place_hint")} options={pathOptions(locations)} defaultValue={locationId} empty={t("form.first_warehouse")} />
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
      <datalist id={listId}>{known.map((unit) => <option key={unit} value={unit} />)}</datalist>
    </>
  );
}

/** Whose it is, in what state, who made it. */
export function DetailFields({ item, departments, locale }: Fields & { departments: readonly { id: string; name: string }[]; locale: string }) {
  const t = useTranslations("inventory");
  // Who works for one department files under it; an item that has one does not lose it.
  const isBound = departments.length === 1 || Boolean(item?.department);
  return (
    <>
      <FieldGroup>
        <SelectField name="department_id" label={t("form.department")} empty={isBound ? undefined : t("form.by_category")} options={departments.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={item?.department?.id ?? ""} />
        <SelectField name="condition" label={t("columns.condition")} options={itemConditions.map((value) => ({ value, label: t(`condition.${value}`) }))} defaultValue={item?.condition ?? "good"} />
      </FieldGroup>
      <FieldGroup columns={item ? 4 : 3}>
        <TextField name="manufacturer" label={t("columns.manufacturer")} defaultValue={item?.manufacturer ?? ""} maxLength={200} />
        <TextField name="model" label={t("columns.model")} defaultValue={item?.model ?? ""} maxLength={200} />
        <TextField name="serial_number" label={t("columns.serial_number")} code defaultValue={item?.serial_number ?? ""} maxLength={120} />
        {item ? <UnitField locale={locale} value={item.unit} /> : null}
      </FieldGroup>
    </>
  );
}

/** What it cost, when it was bought, until when it is under warranty. */
export function MoneyFields({ item, locale }: Fields & { locale: string }) {
  const t = useTranslations("inventory");
  const written = (value: string | null | undefined) => (value ? formatDecimal(value, locale) : "");
  return (
    <>
      <FieldGroup>
        <NumberField name="purchase_price" label={t("form.purchase_price")} suffix="₽" defaultValue={written(item?.purchase_price)} />
        <NumberField name="current_value" label={t("columns.current_value")} suffix="₽" defaultValue={written(item?.current_value)} />
      </FieldGroup>
      <FieldGroup>
        <DateField name="purchase_date" label={t("form.purchase_date")} defaultValue={item?.purchase_date} />
        <DateField name="warranty_until" label={t("columns.warranty_until")} defaultValue={item?.warranty_until} />
      </FieldGroup>
    </>
  );
}

export function WordFields({ item }: Fields) {
  const t = useTranslations("inventory.form");
  return (
    <>
      <TextAreaField name="description" label={t("description")} defaultValue={item?.description ?? ""} rows={3} />
      <TextAreaField name="technical_description" label={t("technical_description")} defaultValue={item?.technical_description ?? ""} rows={3} />
    </>
  );
}
