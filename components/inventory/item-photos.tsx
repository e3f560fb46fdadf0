"use client";

import { ArrowLeft, ArrowRight, Crop, Ellipsis, Star, Trash2, Type } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { AddPhotos } from "@/components/inventory/add-photos";
import { CaptionPhotoDialog } from "@/components/inventory/caption-photo-dialog";
import { EditPhotoDialog } from "@/components/inventory/edit-photo-dialog";
import { PhotoStrip } from "@/components/inventory/photo-strip";
import type { PhotoView } from "@/components/inventory/photo-view";
import { PhotoViewer } from "@/components/inventory/photo-viewer";
import { usePhotoActions } from "@/components/inventory/use-photo-actions";
import { Menu } from "@/components/ui/menu";
import { Photo } from "@/components/ui/photo";

interface Props {
  item: { id: string; name: string };
  photos: readonly PhotoView[];
  mayUpdate: boolean;
}

type Opened = "viewer" | "editor" | "caption" | null;

/** The one that was asked for, else the main one. */
const pick = (photos: readonly PhotoView[], id: string | null) =>
  photos.find((photo) => photo.id === id) ?? photos.find((photo) => photo.is_main) ?? photos[0];

/** The main photo large, all of them in a strip below; adding, ordering, turning, cropping and deleting for whom it is allowed. */
export function ItemPhotos({ item, photos: given, mayUpdate }: Props) {
  const t = useTranslations("photos");
  const actions = usePhotoActions(item.id, given);
  const { photos } = actions;
  const [selectedId, select] = useState<string | null>(null);
  const [opened, open] = useState<Opened>(null);
  const selected = pick(photos, selectedId);
  const at = selected ? photos.indexOf(selected) : -1;
  if (!selected && !mayUpdate) return null;
  return (
    <section className="photos" aria-label={t("title")}>
      {selected ? (
        <MainPhoto photo={selected} name={item.name} onOpen={() => open("viewer")}>
          {mayUpdate ? <PhotoMenu {...{ photos, at, actions, open }} /> : null}
        </MainPhoto>
      ) : null}
      <PhotoStrip
        photos={photos}
        selectedId={selected?.id}
        name={item.name}
        onSelect={select}
        onPlace={mayUpdate ? actions.place : undefined}
      />
      {mayUpdate ? <AddPhotos itemId={item.id} isFirst={photos.length === 0} /> : null}
      {selected && opened ? <OpenedPhoto {...{ item, photos, at, opened, select }} photo={selected} onClose={() => open(null)} /> : null}
    </section>
  );
}

function MainPhoto({ photo, name, onOpen, children }: { photo: PhotoView; name: string; onOpen: () => void; children: ReactNode }) {
  const t = useTranslations("photos");
  return (
    <div className="photo-main">
      <a
        href={`/api/v1/files/${photo.file_id}`}
        aria-label={t("open", { name: photo.caption ?? name })}
        onClick={(event) => {
          event.preventDefault();
          onOpen();
        }}
      >
        <Photo fileId={photo.file_id} width={768} alt={photo.caption ?? name} eager />
      </a>
      {children}
      {photo.caption ? <p className="t-13 i2">{photo.caption}</p> : null}
    </div>
  );
}

interface OpenedPhotoProps {
  item: Props["item"];
  photos: readonly PhotoView[];
  photo: PhotoView;
  at: number;
  opened: Exclude<Opened, null>;
  select: (id: string | null) => void;
  onClose: () => void;
}

function OpenedPhoto({ item, photos, photo, at, opened, select, onClose }: OpenedPhotoProps) {
  if (opened === "editor") return <EditPhotoDialog itemId={item.id} photo={photo} onClose={onClose} />;
  if (opened === "caption") return <CaptionPhotoDialog itemId={item.id} photo={photo} onClose={onClose} />;
  return <PhotoViewer photos={photos} at={at} name={item.name} onMove={(next) => select(photos[next]?.id ?? null)} onClose={onClose} />;
}

interface PhotoMenuProps {
  photos: readonly PhotoView[];
  at: number;
  actions: ReturnType<typeof usePhotoActions>;
  open: (what: Opened) => void;
}

function PhotoMenu({ photos, at, actions, open }: PhotoMenuProps) {
  const t = useTranslations("photos");
  const photo = photos[at];
  if (!photo) return null;
  const items = [
    { key: "main", label: t("make_main"), icon: <Star />, onSelect: () => actions.makeMain(photo), disabled: photo.is_main },
    { key: "edit", label: t("edit"), icon: <Crop />, onSelect: () => open("editor") },
    { key: "caption", label: t("caption"), icon: <Type />, onSelect: () => open("caption") },
    {
      key: "earlier",
      label: t("earlier"),
      icon: <ArrowLeft />,
      onSelect: () => actions.place(photo.id, at - 1),
      disabled: at === 0,
      apart: true,
    },
    {
      key: "later",
      label: t("later"),
      icon: <ArrowRight />,
      onSelect: () => actions.place(photo.id, at + 1),
      disabled: at === photos.length - 1,
    },
    { key: "delete", label: t("delete"), icon: <Trash2 />, onSelect: () => actions.remove(photo), apart: true },
  ];
  return <Menu trigger={<Ellipsis />} label={t("menu")} items={items} />;
}
