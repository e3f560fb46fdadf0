"use client";

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";

/** Dragging of list items marked by `data-key`; buttons beside them do the same for keyboards. Returns the key under the drag. */
export function useColumnDrag(list: RefObject<HTMLElement | null>, onMove: (key: string, target: string) => void): string | null {
  const [over, setOver] = useState<string | null>(null);
  const dragged = useRef<string | null>(null);
  const move = useEffectEvent(onMove);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const keyOf = (event: Event) => (event.target as Element).closest<HTMLElement>("[data-key]")?.dataset.key ?? null;
    const done = new AbortController();
    const on = (type: string, listener: (event: Event) => void) => element.addEventListener(type, listener, { signal: done.signal });
    on("dragstart", (event) => {
      dragged.current = keyOf(event);
    });
    on("dragend", () => setOver(null));
    on("dragover", (event) => {
      event.preventDefault();
      const key = keyOf(event);
      setOver(key === dragged.current ? null : key);
    });
    on("drop", (event) => {
      event.preventDefault();
      const target = keyOf(event);
      if (dragged.current && target) move(dragged.current, target);
      setOver(null);
    });
    return () => done.abort();
  }, [list]);

  return over;
}
