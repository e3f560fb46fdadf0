"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { draftKeyOf } from "@/components/form/draft-values";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { VersionField } from "@/components/form/version-field";
import { CustomFieldInputs } from "@/components/inventory/custom-field-inputs";
import { fieldDefs, type FieldDef } from "@/components/inventory/custom-fields";
import type { Branch } from "@/components/inventory/filter-options";
import { ItemConflict } from "@/components/inventory/item-conflict";
import { DetailFields, IdentityFields, MoneyFields, StockFields, WordFields } from "@/components/inventory/item-form-fields";
import { itemValues } from "@/components/inventory/item-values";
import { SizeFields } from "@/components/inventory/size-fields";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { useToast } from "@/components/ui/toast";
import { createItemAction, updateItemAction } from "@/lib/inventory/actions";
import type { Item } from "@/lib/inventory/schema";

/** What the form offers to choose from. */
export interface ItemFormSources {
  categories: readonly (Branch & { custom_field_defs: readonly FieldDef[]; is_active: boolean })[];
  locations: readonly Branch[];
  departments: readonly { id: string; name: string }[];
  locale: string;
}

interface ItemFormProps {
  /** Whose drafts it keeps. */
  userId: string;
  sources: ItemFormSources;
  /** The item to change; without it a new one is made. */
  item?: Item;
  categoryId?: string;
  locationId?: string;
}

const addMore = "/inventory/new";

/** After saving: an edit goes back to its item, «добавить ещё» begins anew. Without JavaScript the server leads on. */
function useSaved() {
  const t = useTranslations("inventory.form");
  const toast = useToast();
  const router = useRouter();
  return (saved: Item, { submitter, reset }: { submitter: HTMLElement | null; reset: () => void }) => {
    toast({ text: t("saved", { name: saved.name, number: saved.inventory_number }) });
    if (submitter?.getAttribute("value") === addMore) reset();
    else router.push(`/inventory/${saved.id}`);
  };
}

/** An item, new or changed. The fields of the category follow the choice of the category. */
export function ItemForm({ userId, sources, item, categoryId = "", locationId }: ItemFormProps) {
  const t = useTranslations("inventory.form");
  const done = useSaved();
  const box = useRef<HTMLDivElement>(null);
  const form = () => box.current?.querySelector("form") ?? null;
  return (
    <div ref={box} className="form-page">
      <ActionForm
        action={item ? updateItemAction : createItemAction}
        draftKey={draftKeyOf(userId, item ? `item:${item.id}` : "item:new")}
        label={item ? t("edit_title") : t("new_title")}
        renderConflict={item && ((current) => <ItemConflict current={current as Item} form={form} sources={sources} />)}
        onDone={done}
      >
        <ItemFields sources={sources} item={item} categoryId={categoryId} locationId={locationId} />
        <ItemFormFoot item={item} />
      </ActionForm>
    </div>
  );
}

function ItemFields({ sources, item, categoryId, locationId }: Omit<ItemFormProps, "userId"> & { categoryId: string }) {
  const t = useTranslations("inventory.form");
  const [chosenId, setChosenId] = useState(item?.category.id ?? categoryId);
  const values = itemValues(item, sources.locale);
  const defs = fieldDefs(sources.categories, chosenId);
  // A closed one takes in nothing more; what is in it stays.
  const open = sources.categories.filter((category) => category.is_active || category.id === item?.category.id);
  const isNew = item === undefined;
  return (
    <>
      {item ? (
        <>
          <HiddenField name="id" value={item.id} />
          <VersionField value={item.version} />
        </>
      ) : null}
      <IdentityFields values={values} categories={open} categoryId={chosenId} onCategory={setChosenId} isNew={isNew} />
      {isNew ? <StockFields locations={sources.locations} locationId={locationId} locale={sources.locale} /> : null}
      <SizeFields values={values} locale={sources.locale} />
      <DetailFields values={values} departments={sources.departments} locale={sources.locale} isNew={isNew} />
      <MoneyFields values={values} />
      {defs.length > 0 ? (
        <Section title={t("category_fields")} className="flex flex-col gap-3">
          <CustomFieldInputs key={chosenId} defs={defs} values={item?.custom_fields ?? {}} />
        </Section>
      ) : null}
      <WordFields values={values} />
    </>
  );
}

function ItemFormFoot({ item }: { item?: Item }) {
  const t = useTranslations("inventory.form");
  return (
    <footer>
      <SubmitButton name="_next" value="/inventory/{id}" busyText={t("saving")}>
        {t("save")}
      </SubmitButton>
      {item ? null : (
        <SubmitButton look="default" name="_next" value={addMore} busyText={t("saving")}>
          {t("save_and_more")}
        </SubmitButton>
      )}
      <span className="grow" />
      <ButtonLink look="quiet" href={item ? `/inventory/${item.id}` : "/inventory"}>
        {t("cancel")}
      </ButtonLink>
    </footer>
  );
}
