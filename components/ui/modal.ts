"use client";

import { type MouseEvent, type RefObject, type SyntheticEvent, useEffect, useRef } from "react";

interface Modal {
  ref: RefObject<HTMLDialogElement | null>;
  onCancel: (event: SyntheticEvent) => void;
  onMouseDown: (event: MouseEvent) => void;
}

/** Opens the native dialog with `open`; Escape (and a press on the shade, unless `firm`) ask to close. Focus starts on `[data-autofocus]`. */
export function useModal(open: boolean, onClose: () => void, firm = false): Modal {
  const ref = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = ref.current;
    if (!open || !dialog) return;
    dialog.showModal();
    dialog.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    const { overflow } = document.documentElement.style;
    document.documentElement.style.overflow = "hidden";
    return () => {
      document.documentElement.style.overflow = overflow;
      dialog.close();
    };
  }, [open]);

  return {
    ref,
    onCancel(event) {
      event.preventDefault();
      if (event.target === ref.current) onClose();
    },
    onMouseDown(event) {
      if (!firm && event.target === ref.current) onClose();
    },
  };
}
