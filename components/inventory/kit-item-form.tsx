"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { FieldGroup } from "@/components/form/field-group";
import { NumberField } from "@/components/form/number-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-field";
import { useToast } from "@/components/ui/toast";
import { addKitItemAction } from "@/lib/inventory/kits/actions";

/** Puts an item in by its number, typed or read by a scanner; emptied for the next one. */
export function KitItemForm({ kitId }: { kitId: string }) {
  const t = useTranslations("kits");
  const toast = useToast();
  return (
    <ActionForm
      action={addKitItemAction}
      label={t("add_item")}
      className="flex flex-col gap-3"
      onDone={(kit, { reset }) => {
        toast({ text: t("added", { name: kit.name }) });
        reset();
      }}
    >
      <HiddenField name="id" value={kitId} />
      <FieldGroup>
        <TextField
          name="inventory_number"
          label={t("item_number")}
          hint={t("item_number_hint")}
          required
          code
          maxLength={60}
          autoComplete="off"
        />
        <NumberField name="quantity" label={t("quantity")} defaultValue="1" />
      </FieldGroup>
      <div>
        <SubmitButton look="default">{t("put")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** The same for an item that was found by words. */
export function PutItemButton({ kitId, item }: { kitId: string; item: { id: string; name: string } }) {
  const t = useTranslations("kits");
  const toast = useToast();
  return (
    <ActionForm action={addKitItemAction} onDone={() => toast({ text: t("added", { name: item.name }) })}>
      <HiddenField name="id" value={kitId} />
      <HiddenField name="item_id" value={item.id} />
      <SubmitButton look="default">{t("put")}</SubmitButton>
    </ActionForm>
  );
}
