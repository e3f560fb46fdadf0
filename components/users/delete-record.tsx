"use client";

import { useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { useHydrated } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Dialog, DialogVerbs } from "@/components/ui/dialog";
import { deleteDepartmentAction, deleteRoleAction } from "@/lib/users/actions";

const actions = { role: deleteRoleAction, department: deleteDepartmentAction };

interface DeleteRecordProps {
  kind: keyof typeof actions;
  id: string;
  version: number;
  words: { delete: string; question: string; consequence: string; keep: string };
}

/** What cannot be undone is asked about; without JavaScript the button does it at once, and the server still refuses what is in use. */
export function DeleteRecord(props: DeleteRecordProps) {
  const { words } = props;
  const [isOpen, setOpen] = useState(false);
  const hydrated = useHydrated();
  const close = () => setOpen(false);
  if (!hydrated) return <DeleteForm {...props} />;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.delete}</Button>
      <Dialog question open={isOpen} onClose={close} title={words.question} description={words.consequence}>
        <DialogVerbs safe={words.keep} onClose={close}>
          <DeleteForm {...props} />
        </DialogVerbs>
      </Dialog>
    </>
  );
}

function DeleteForm({ kind, id, version, words }: DeleteRecordProps) {
  return (
    <ActionForm action={actions[kind]} label={words.delete}>
      <HiddenField name="id" value={id} />
      <HiddenField name="version" value={version} />
      <SubmitButton look="danger">{words.delete}</SubmitButton>
    </ActionForm>
  );
}
