"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent, PointerEvent } from "react";
import type { ColumnWidths } from "@/components/data-table/column-widths";

const step = 16;

/** The edge of a head: drawn by a pointer, moved by the arrows (with shift in large steps), given back by Home or a double press. */
export function ColumnResizer({ columnKey, name, widths, draw }: ColumnWidths & { columnKey: string; name: string }) {
  const t = useTranslations("common.table");
  const own = widths[columnKey];
  const current = (edge: Element) => own ?? Math.round(edge.closest("th")?.getBoundingClientRect().width ?? 120);

  function drag(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0) return;
    event.preventDefault();
    const edge = event.currentTarget;
    const [from, start] = [event.clientX, current(edge)];
    const to = (move: Event) => start + (move as globalThis.PointerEvent).clientX - from;
    const done = new AbortController();
    edge.setPointerCapture(event.pointerId);
    edge.addEventListener("pointermove", (move) => draw(columnKey, to(move), false), { signal: done.signal });
    edge.addEventListener("pointerup", (end) => finish(end), { signal: done.signal });
    function finish(end: Event) {
      done.abort();
      if (to(end) !== start) draw(columnKey, to(end), true);
    }
  }
  function press(event: KeyboardEvent<HTMLElement>) {
    const sign = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === "Home") draw(columnKey, undefined, true);
    else if (sign) draw(columnKey, current(event.currentTarget) + sign * step * (event.shiftKey ? 4 : 1), true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <span
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("resize", { name })}
      aria-valuenow={own ?? 0}
      aria-valuemin={0}
      aria-valuemax={900}
      className="resize"
      onPointerDown={drag}
      onKeyDown={press}
      onDoubleClick={() => draw(columnKey, undefined, true)}
    />
  );
}
