"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { useHydrated } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Dialog, DialogVerbs } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { revokeTokenAction } from "@/lib/users/actions";

/** A revoked token cannot be brought back, so it is asked about; without JavaScript the button does it at once. */
export function RevokeTokenButton({ tokenId, name }: { tokenId: string; name: string }) {
  const t = useTranslations("users.tokens");
  const toast = useToast();
  const hydrated = useHydrated();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const done = () => {
    close();
    toast({ text: t("revoked", { name }) });
  };
  if (!hydrated) return <RevokeForm tokenId={tokenId} label={t("revoke_named", { name })} look="default" />;
  return (
    <>
      <Button aria-label={t("revoke_named", { name })} onClick={() => setOpen(true)}>
        {t("revoke")}
      </Button>
      <Dialog question open={isOpen} onClose={close} title={t("revoke_question", { name })} description={t("revoke_consequence")}>
        <DialogVerbs safe={t("keep")} onClose={close}>
          <RevokeForm tokenId={tokenId} onDone={done} look="danger" />
        </DialogVerbs>
      </Dialog>
    </>
  );
}

function RevokeForm({
  tokenId,
  label,
  look,
  onDone,
}: {
  tokenId: string;
  label?: string;
  look: "default" | "danger";
  onDone?: () => void;
}) {
  const t = useTranslations("users.tokens");
  return (
    <ActionForm action={revokeTokenAction} onDone={onDone}>
      <HiddenField name="id" value={tokenId} />
      <SubmitButton look={look} aria-label={label}>
        {t("revoke")}
      </SubmitButton>
    </ActionForm>
  );
}
