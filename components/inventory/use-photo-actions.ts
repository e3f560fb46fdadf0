"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAction } from "@/components/form/use-action";
import type { PhotoView } from "@/components/inventory/photo-view";
import { useToast } from "@/components/ui/toast";
import type { Problem } from "@/lib/core/result";
import { deletePhotoAction, restorePhotoAction, updatePhotoAction } from "@/lib/inventory/photos/actions";
import { placed } from "@/lib/inventory/photos/rules";

interface PhotoActions {
  /** In the order that the person chose, also while the server has not answered yet. */
  photos: readonly PhotoView[];
  makeMain: (photo: PhotoView) => void;
  place: (photoId: string, place: number) => void;
  remove: (photo: PhotoView) => void;
}

/** What can be done with a photo at once; each refusal is told in a toast, deleting can be taken back. */
export function usePhotoActions(itemId: string, given: readonly PhotoView[]): PhotoActions {
  const t = useTranslations("photos");
  const toast = useToast();
  const [order, setOrder] = useState<string[] | null>(null);
  const update = useAction(updatePhotoAction);
  const deletion = useAction(deletePhotoAction);
  const restoration = useAction(restorePhotoAction);
  const refused = (problem: Problem) => {
    setOrder(null);
    toast({ text: problem.message });
  };
  const photos = order ? given.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) : given;
  return {
    photos,
    makeMain: (photo) => update.run({ id: itemId, photo_id: photo.id, is_main: true }, () => toast({ text: t("main_toast") }), refused),
    place(photoId, to) {
      const ids = photos.map(({ id }) => id);
      setOrder(placed(ids, photoId, to));
      update.run({ id: itemId, photo_id: photoId, sort_order: to }, () => setOrder(null), refused);
    },
    remove(photo) {
      const names = { id: itemId, photo_id: photo.id };
      const undo = () => restoration.run(names, () => toast({ text: t("restored_toast") }), refused);
      deletion.run(names, () => toast({ text: t("deleted_toast"), undo }), refused);
    },
  };
}
