"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";

/** A card that goes to another place is drawn anew there; the focus goes with it. Gives the function that names the card. */
export function useFollowingFocus(area: RefObject<HTMLElement | null>): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (!wanted.current || document.activeElement !== document.body) return;
    area.current?.querySelector<HTMLElement>(`[data-card="${wanted.current}"] .handle`)?.focus();
  });
  return useCallback((id: string) => {
    wanted.current = id;
  }, []);
}
