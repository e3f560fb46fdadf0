"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-field";
import type { PhotoView } from "@/components/inventory/photo-view";
import { Dialog, DialogVerbs } from "@/components/ui/dialog";
import { updatePhotoAction } from "@/lib/inventory/photos/actions";

interface Props {
  itemId: string;
  photo: PhotoView;
  onClose: () => void;
}

export function CaptionPhotoDialog({ itemId, photo, onClose }: Props) {
  const t = useTranslations("photos");
  return (
    <Dialog open onClose={onClose} title={t("caption")}>
      <ActionForm action={updatePhotoAction} onDone={onClose} className="mt-3">
        <HiddenField name="id" value={itemId} />
        <HiddenField name="photo_id" value={photo.id} />
        <TextField name="caption" label={t("caption_label")} defaultValue={photo.caption ?? ""} maxLength={300} data-autofocus="" />
        <DialogVerbs safe={t("editor.cancel")} onClose={onClose}>
          <SubmitButton busyText={t("editor.saving")}>{t("editor.save")}</SubmitButton>
        </DialogVerbs>
      </ActionForm>
    </Dialog>
  );
}
