"use client";

import { Camera } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/text-field";
import { pictureTypes } from "@/components/files/picture-types";
import { FileUpload } from "@/components/files/file-upload";
import { Button } from "@/components/ui/button";
import { addPhotoAction } from "@/lib/inventory/photos/actions";

/** Several at once by drop or chooser, or straight from the camera of a tablet; one after the other without JavaScript. */
export function AddPhotos({ itemId, isFirst }: { itemId: string; isFirst: boolean }) {
  const t = useTranslations("photos");
  const router = useRouter();
  const url = `/api/v1/inventory/${itemId}/photos`;
  const added = () => router.refresh();
  return (
    <>
      <div className="photo-add">
        <FileUpload
          url={url}
          label={t("add")}
          text={t(isFirst ? "drop_first" : "drop")}
          icon={<Camera className="i-20" />}
          accept={pictureTypes}
          multiple
          onUploaded={added}
        />
        <FileUpload
          url={url}
          label={t("camera")}
          text={t("camera")}
          icon={<Camera className="i-20" />}
          accept="image/*"
          capture
          onUploaded={added}
          className="by-hand"
        />
      </div>
      <noscript>
        <ActionForm action={addPhotoAction} label={t("add")}>
          <HiddenField name="id" value={itemId} />
          <input type="file" name="file" accept={pictureTypes} aria-label={t("add")} required />
          <Button type="submit">{t("send")}</Button>
        </ActionForm>
      </noscript>
    </>
  );
}
