"use client";

import { type RefObject, useEffect, useEffectEvent, useState } from "react";

interface RowActions {
  count: number;
  onSelect: (index: number, range: boolean) => void;
  onOpen: (index: number) => void;
  /** Brings a row into the document and gives it the focus, where not all rows are in it. */
  onReach?: (index: number) => void;
}

const steps: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

const typing = "input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=menu] *";

/** Letters work wherever nobody types and no layer is open (read by their place, so in Russian layout too); other keys only on a row. */
function keyOf(event: KeyboardEvent, table: HTMLElement): string | null {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || target.matches(typing)) return null;
  if (document.querySelector("dialog[open], [popover=auto]:popover-open")) return null;
  if (event.code.startsWith("Key")) return event.code.slice(3).toLowerCase();
  return target.tagName === "TR" && table.contains(target) ? event.key : null;
}

/** J, K and arrows move, X selects, Enter opens, Shift+F10 goes to what can be done with the selection. */
export function useRowKeys(table: RefObject<HTMLTableElement | null>, bulk: RefObject<HTMLElement | null>, actions: RowActions) {
  const [focused, setFocused] = useState(-1);

  function move(step: number) {
    const next = Math.max(0, Math.min(actions.count - 1, focused + step));
    setFocused(next);
    if (actions.onReach) actions.onReach(next);
    else table.current?.tBodies[0]?.rows[next]?.focus();
  }
  function act(key: string, shift: boolean): boolean {
    const step = steps[key];
    if (step) move(step);
    else if (key === "F10" && shift) bulk.current?.querySelector("button")?.focus();
    else if (focused < 0) return false;
    else if (key === "x") actions.onSelect(focused, shift);
    else if (key === "Enter") actions.onOpen(focused);
    else return false;
    return true;
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = table.current && keyOf(event, table.current);
    if (key && act(key, event.shiftKey)) event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  return { focused, setFocused };
}
