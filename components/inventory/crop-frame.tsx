"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { type Corner, type CropBox, moved, resized } from "@/components/inventory/crop-box";

const corners: Corner[] = ["nw", "ne", "sw", "se"];
const arrows: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

interface Props {
  box: CropBox;
  onChange: (box: CropBox) => void;
}

const percent = (part: number) => `${part * 100}%`;

/** The frame over the picture: dragged as a whole or by its corners, by pointer, finger or arrow keys (Shift: in large steps). */
export function CropFrame({ box, onChange }: Props) {
  const t = useTranslations("photos.editor");
  const frame = useRef<HTMLDivElement>(null);
  const held = useRef<{ x: number; y: number; box: CropBox } | null>(null);

  const change = (from: CropBox, corner: Corner | null, dx: number, dy: number) =>
    onChange(corner ? resized(from, corner, dx, dy) : moved(from, dx, dy));

  const grips = (corner: Corner | null) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { x: event.clientX, y: event.clientY, box };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const stage = frame.current?.parentElement?.getBoundingClientRect();
      if (!held.current || !stage) return;
      const { x, y, box: from } = held.current;
      change(from, corner, (event.clientX - x) / stage.width, (event.clientY - y) / stage.height);
    },
    onPointerUp: () => void (held.current = null),
    onPointerCancel: () => void (held.current = null),
    onKeyDown(event: KeyboardEvent) {
      const arrow = arrows[event.key];
      if (!arrow) return;
      event.preventDefault();
      event.stopPropagation();
      const step = event.shiftKey ? 0.1 : 0.01;
      change(box, corner, arrow[0] * step, arrow[1] * step);
    },
  });

  return (
    <div
      ref={frame}
      className="crop-frame"
      style={{ left: percent(box.left), top: percent(box.top), width: percent(box.width), height: percent(box.height) }}
    >
      <button type="button" className="crop-whole" aria-label={t("frame")} {...grips(null)} />
      {corners.map((corner) => (
        <button
          key={corner}
          type="button"
          className="crop-corner"
          data-corner={corner}
          aria-label={t(`corners.${corner}`)}
          {...grips(corner)}
        />
      ))}
    </div>
  );
}
