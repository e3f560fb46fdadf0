"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Dialog, DialogVerbs } from "@/components/ui/dialog";
import { cancelStocktakeAction } from "@/lib/inventory/stocktakes/actions";

/** A question, because a count that was given up is not opened again. */
export function CancelStocktakeButton({ id }: { id: string }) {
  const t = useTranslations("stocktakes.cancel");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <Dialog open={isOpen} question onClose={close} title={t("title")} description={t("text")}>
        <ActionForm action={cancelStocktakeAction} onDone={() => router.push("/inventory/stocktakes")}>
          <HiddenField name="id" value={id} />
          <DialogVerbs safe={t("keep")} onClose={close}>
            <SubmitButton look="danger">{t("submit")}</SubmitButton>
          </DialogVerbs>
        </ActionForm>
      </Dialog>
    </>
  );
}
