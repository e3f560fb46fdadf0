"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { useToast } from "@/components/ui/toast";
import { removeKitItemAction } from "@/lib/inventory/kits/actions";

export function RemoveKitItemButton({ kitId, item }: { kitId: string; item: { id: string; name: string } }) {
  const t = useTranslations("kits");
  const toast = useToast();
  return (
    <ActionForm action={removeKitItemAction} onDone={() => toast({ text: t("removed", { name: item.name }) })}>
      <HiddenField name="id" value={kitId} />
      <HiddenField name="item_id" value={item.id} />
      <SubmitButton look="quiet" icon aria-label={t("remove_of", { name: item.name })}>
        <X />
      </SubmitButton>
    </ActionForm>
  );
}
