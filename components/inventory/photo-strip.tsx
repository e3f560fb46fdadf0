"use client";

import { closestCenter, DndContext, type DragEndEvent, MouseSensor, TouchSensor, useSensor, useSensors } from "@dnd-kit/core";
import { rectSortingStrategy, SortableContext, useSortable } from "@dnd-kit/sortable";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { PhotoView } from "@/components/inventory/photo-view";
import { classes } from "@/components/ui/classes";
import { Photo } from "@/components/ui/photo";

interface Props {
  photos: readonly PhotoView[];
  selectedId: string | undefined;
  name: string;
  onSelect: (id: string) => void;
  /** Left out where this person may not change the order. */
  onPlace?: (id: string, place: number) => void;
}

/** All photos small, in their order; dragged into another one by mouse or finger, by keyboard through the menu. */
export function PhotoStrip({ photos, selectedId, name, onSelect, onPlace }: Props) {
  const id = useId();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  function dropped({ active, over }: DragEndEvent) {
    const place = photos.findIndex((photo) => photo.id === over?.id);
    if (place >= 0 && active.id !== over?.id) onPlace?.(String(active.id), place);
  }
  if (photos.length === 0 || (photos.length === 1 && !onPlace)) return null;
  return (
    <DndContext id={id} sensors={sensors} collisionDetection={closestCenter} onDragEnd={dropped}>
      <SortableContext items={photos.map((photo) => photo.id)} strategy={rectSortingStrategy} disabled={!onPlace}>
        <ul className="photo-strip">
          {photos.map((photo, index) => (
            <StripPhoto
              key={photo.id}
              photo={photo}
              index={index}
              name={name}
              isSelected={photo.id === selectedId}
              onSelect={() => onSelect(photo.id)}
            />
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

interface StripPhotoProps {
  photo: PhotoView;
  index: number;
  name: string;
  isSelected: boolean;
  onSelect: () => void;
}

function StripPhoto({ photo, index, name, isSelected, onSelect }: StripPhotoProps) {
  const t = useTranslations("photos");
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id: photo.id });
  const moved = transform ? `translate3d(${transform.x}px, ${transform.y}px, 0)` : undefined;
  return (
    <li ref={setNodeRef} style={{ transform: moved, transition }} className={classes(isDragging && "dragged")} data-photo={photo.id}>
      <button
        type="button"
        {...listeners}
        className={classes("photo-pick", isSelected && "spike")}
        aria-pressed={isSelected}
        aria-label={photo.caption ?? t("alt", { name, at: index + 1 })}
        onClick={onSelect}
      >
        <Photo fileId={photo.file_id} width={96} alt="" />
      </button>
    </li>
  );
}
