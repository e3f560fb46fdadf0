"use client";

import { type RefObject, useEffect } from "react";

/** Brings the focus into a step that took the place of another, as into a dialog that opens: what had it is gone or hidden. */
export function useStepFocus(step: RefObject<HTMLElement | null>, isShown = true): void {
  useEffect(() => {
    if (isShown) step.current?.querySelector<HTMLElement>("[data-autofocus], [type=submit]")?.focus();
  }, [step, isShown]);
}
