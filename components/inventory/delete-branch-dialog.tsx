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
import { deleteCategoryAction, deleteLocationAction } from "@/lib/inventory/actions";

const actions = { category: deleteCategoryAction, location: deleteLocationAction };
const lists = { category: "/inventory/categories", location: "/inventory/locations" };

interface DeleteBranchProps {
  kind: "category" | "location";
  branch: { id: string; name: string; version: number };
}

/** Asks, because an empty branch is not kept anywhere. Without JavaScript the button deletes at once. */
export function DeleteBranchDialog({ kind, branch }: DeleteBranchProps) {
  const t = useTranslations(`inventory.${kind}`);
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
      <HiddenField name="id" value={branch.id} />
      <HiddenField name="version" value={branch.version} />
    </>
  );
  function done() {
    toast({ text: t("deleted", { name: branch.name }) });
    router.push(lists[kind]);
  }
  return (
    <>
      <ActionForm action={actions[kind]}>
        {fields}
        <SubmitButton look="default" name="_next" value={lists[kind]} onClick={ask}>
          <Trash2 />
          {t("delete")}
        </SubmitButton>
      </ActionForm>
      <Dialog open={open} question onClose={close} title={t("delete_title", { name: branch.name })} description={t("delete_text")}>
        <ActionForm action={actions[kind]} onDone={done} label={t("delete")} className="mt-3">
          {fields}
          <DialogVerbs safe={t("keep")} onClose={close}>
            <SubmitButton look="danger">{t("delete")}</SubmitButton>
          </DialogVerbs>
        </ActionForm>
      </Dialog>
    </>
  );
}
