"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { CustomFieldInputs } from "@/components/inventory/custom-field-inputs";
import { fieldDefs, type FieldDef } from "@/components/inventory/custom-fields";
import type { Branch } from "@/components/inventory/filter-options";
import { ItemConflict } from "@/components/inventory/item-conflict";
import { DetailFields, IdentityFields, MoneyFields, StockFields, WordFields } from "@/components/inventory/item-form-fields";
import { SizeFields } from "@/components/inventory/size-fields";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { useToast } from "@/components/ui/toast";
import { createItemAction, updateItemAction } from "@/lib/inventory/actions";
import type { Item } from "@/lib/inventory/schema";

/** What the form offers to choose from. */
export interface ItemFormSources {
  categories: readonly (Branch & { custom_field_defs: readonly FieldDef[] })[];
  locations: readonly Branch[];
  departments: readonly { id: string; name: string }[];
  locale: string;
}

export interface ItemDefaults {
  category_id?: string;
  location_id?: string;
}

interface ItemFormProps {
  sources: ItemFormSources;
  /** The item to change; without it a new one is made. */
  item?: Item;
  defaults?: ItemDefaults;
}

/** An item, new or changed. The fields of the category follow the choice of the category. */
export function ItemForm({ sources, item, defaults = {} }: ItemFormProps) {
  const t = useTranslations("inventory.form");
  const toast = useToast();
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const [categoryId, setCategoryId] = useState(item?.category.id ?? defaults.category_id ?? "");
  const back = item ? `/inventory/${item.id}` : "/inventory";
  const defs = fieldDefs(sources.categories, categoryId);

  return (
    <div ref={box} className="form-page">
      <ActionForm
        action={item ? updateItemAction : createItemAction}
        draftKey={item ? `item:${item.id}` : "item:new"}
        label={item ? t("edit_title") : t("new_title")}
        renderConflict={item && ((current) => <ItemConflict seen={item} current={current as Item} form={() => box.current?.querySelector("form") ?? null} categories={sources.categories} />)}
        onDone={(saved, { reset }) => {
          toast({ text: t("saved", { name: saved.name, number: saved.inventory_number }) });
          if (item) router.push(back);
          else reset();
        }}
      >
        {item ? <><HiddenField name="id" value={item.id} /><HiddenField name="version" value={item.version} /></> : null}
        <IdentityFields item={item} categories={sources.categories} categoryId={categoryId} onCategory={setCategoryId} />
        {item ? null : <StockFields locations={sources.locations} locationId={defaults.location_id} locale={sources.locale} />}
        <SizeFields defaults={item ?? { width: null, height: null, depth: null, weight: null }} locale={sources.locale} />
        <DetailFields item={item} departments={sources.departments} locale={sources.locale} />
        <MoneyFields item={item} locale={sources.locale} />
        {defs.length > 0 ? <Section title={t("category_fields")} className="flex flex-col gap-3"><CustomFieldInputs key={categoryId} defs={defs} values={item?.custom_fields ?? {}} /></Section> : null}
        <WordFields item={item} />
        <footer>
          <SubmitButton name="_next" value="/inventory/{id}" busyText={t("saving")}>{t("save")}</SubmitButton>
          {item ? null : <SubmitButton look="default" busyText={t("saving")}>{t("save_and_more")}</SubmitButton>}
          <span className="grow" />
          <ButtonLink look="quiet" href={back}>{t("cancel")}</ButtonLink>
        </footer>
      </ActionForm>
    </div>
  );
}
