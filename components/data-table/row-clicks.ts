"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";

/** What a press on a row opens: not a control in it, not a text that is being selected, not with a key that opens a new tab. */
function pressedRow(event: MouseEvent): HTMLTableRowElement | null {
  const target = event.target as Element;
  const isPlain = event.button === 0 && !event.defaultPrevented && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const control = target.closest("a, button, input, label, select");
  if (!isPlain || (control && !control.hasAttribute("data-row"))) return null;
  return window.getSelection()?.isCollapsed === false ? null : target.closest<HTMLTableRowElement>("tbody tr");
}

/** A press anywhere on a row opens it. One listener for the table: plain links marked `data-row` then cost nothing. */
export function useRowClicks(table: RefObject<HTMLTableElement | null>, onOpen: (index: number) => void) {
  const open = useEffectEvent(onOpen);
  useEffect(() => {
    const element = table.current;
    if (!element) return;
    function clicked(event: MouseEvent) {
      const row = pressedRow(event);
      if (!row) return;
      event.preventDefault();
      open(Number(row.dataset.index ?? row.sectionRowIndex));
    }
    element.addEventListener("click", clicked);
    return () => element.removeEventListener("click", clicked);
  }, [table]);
}
