"use client";

import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Kbd } from "@/components/ui/kbd";
import { type ToastQueue, withoutToast, withToast } from "@/components/ui/toast-queue";

interface ToastContent {
  text: ReactNode;
  /** Takes back what was done; offered for 8 s, also by Ctrl+Z. */
  undo?: () => void | Promise<void>;
  /** What the reader did not do themselves waits until the line about what they did is gone, for that may offer to take it back. */
  waits?: boolean;
}

type ShowToast = (toast: ToastContent) => void;

type Numbered = ToastContent & { number: number };

const ToastContext = createContext<ShowToast>(() => undefined);

/** `const toast = useToast(); toast({ text: t("moved", { count }), undo: () => … })`. One at a time: the next replaces it, or waits for it. */
export function useToast(): ShowToast {
  return use(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<ToastQueue<Numbered>>([]);
  const count = useRef(0);
  // A number of its own for each: the clock of one must not run on in the next.
  const show = useCallback<ShowToast>((content) => {
    count.current += 1;
    const next = { ...content, number: count.current };
    setToasts((queue) => withToast(queue, next));
  }, []);
  const close = useCallback(() => setToasts(withoutToast), []);
  const [toast] = toasts;
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toast ? <Toast key={toast.number} {...toast} onClose={close} /> : null}
      </div>
    </ToastContext>
  );
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
}

function Toast({ text, undo, onClose }: ToastContent & { onClose: () => void }) {
  const t = useTranslations("common.actions");
  const takeBack = useMemo(
    () =>
      undo &&
      (() => {
        onClose();
        void undo();
      }),
    [undo, onClose],
  );

  useEffect(() => {
    if (!takeBack) return;
    const pressed = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.code === "KeyZ";
      if (!isUndo || isEditable(event.target)) return;
      event.preventDefault();
      takeBack();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [takeBack]);

  return (
    <div className="toast">
      <Check />
      <span>{text}</span>
      {takeBack ? (
        <>
          <button type="button" onClick={takeBack}>
            {t("undo")}
          </button>
          <Kbd>{t("undo_keys")}</Kbd>
        </>
      ) : null}
      <button type="button" aria-label={t("close")} onClick={onClose}>
        <X />
      </button>
      {/* The line is the clock: CSS pauses it under the pointer and in focus. */}
      <span className="left" onAnimationEnd={onClose} />
    </div>
  );
}
