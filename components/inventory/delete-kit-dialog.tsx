"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type MouseEvent, useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { Dialog, DialogVerbs } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { deleteKitAction } from "@/lib/inventory/kits/actions";

/** Asks, because a kit is kept nowhere. Without JavaScript the button deletes at once. */
export function DeleteKitDialog({ kit }: { kit: { id: string; name: string; version: number } }) {
  const t = useTranslations("kits");
  const [open, setOpen] = useState(false);
  const toast = useToast();
  const router = useRouter();
  const close = () => setOpen(false);
  const ask = (event: MouseEvent) => {
    event.preventDefault();
    setOpen(true);
  };
  const fields = (
    <>
      <HiddenField name="id" value={kit.id} />
      <HiddenField name="version" value={kit.version} />
    </>
  );
  function done() {
    toast({ text: t("deleted", { name: kit.name }) });
    router.push("/inventory/kits");
  }
  return (
    <>
      <ActionForm action={deleteKitAction}>
        {fields}
        <SubmitButton look="default" name="_next" value="/inventory/kits" onClick={ask}>
          <Trash2 />
          {t("delete")}
        </SubmitButton>
      </ActionForm>
      <Dialog open={open} question onClose={close} title={t("delete_title", { name: kit.name })} description={t("delete_text")}>
        <ActionForm action={deleteKitAction} onDone={done} label={t("delete")} className="mt-3">
          {fields}
          <DialogVerbs safe={t("keep")} onClose={close}>
            <SubmitButton look="danger">{t("delete")}</SubmitButton>
          </DialogVerbs>
        </ActionForm>
      </Dialog>
    </>
  );
}
