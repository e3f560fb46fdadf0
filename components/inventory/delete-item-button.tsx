"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { useAction } from "@/components/form/use-action";
import { useToast } from "@/components/ui/toast";
import { deleteItemAction, restoreItemAction } from "@/lib/inventory/actions";

interface DeletedItem {
  id: string;
  name: string;
}

/** Deletes at once and offers to take it back: nothing is lost, so nothing is asked. */
export function DeleteItemButton({ item, icon }: { item: DeletedItem; icon: ReactNode }) {
  const t = useTranslations("inventory.item");
  const router = useRouter();
  const toast = useToast();
  const { run } = useAction(restoreItemAction);

  function deleted() {
    const restored = () => router.push(`/inventory/${item.id}`);
    toast({
      text: t("deleted_toast", { name: item.name }),
      undo: () => run({ id: item.id }, restored, (problem) => toast({ text: problem.message })),
    });
    router.push("/inventory");
  }
  return (
    <ActionForm action={deleteItemAction} onDone={deleted}>
      <HiddenField name="id" value={item.id} />
      <button type="submit" className="mi">
        {icon}
        {t("delete")}
      </button>
    </ActionForm>
  );
}

/** Brings a deleted item back. */
export function RestoreItemButton({ item }: { item: DeletedItem }) {
  const t = useTranslations("inventory.item");
  const toast = useToast();
  return (
    <ActionForm action={restoreItemAction} onDone={() => toast({ text: t("restored_toast", { name: item.name }) })}>
      <HiddenField name="id" value={item.id} />
      <SubmitButton look="default">{t("restore")}</SubmitButton>
    </ActionForm>
  );
}
