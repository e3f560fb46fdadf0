"use client";

import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { useModal } from "@/components/ui/modal";

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** The consequence, in full sentences. */
  description?: ReactNode;
  /** A question before something that cannot be undone: only a verb closes it. */
  question?: boolean;
  children?: ReactNode;
}

export function Dialog({ open, onClose, title, description, question, children }: DialogProps) {
  const id = useId();
  const modal = useModal(open, onClose, question);
  return (
    <dialog
      {...modal}
      className="dialog"
      role={question ? "alertdialog" : undefined}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-text` : undefined}
    >
      {open ? (
        <>
          <h2 id={`${id}-title`}>{title}</h2>
          {description ? (
            <p id={`${id}-text`} className="t-14 i2 mt-1.5">
              {description}
            </p>
          ) : null}
          {children}
        </>
      ) : null}
    </dialog>
  );
}

/** Two verbs at the foot of a dialog; focus starts on the safe one. `children` is the other button. */
export function DialogVerbs({ safe, onClose, children }: { safe: ReactNode; onClose: () => void; children: ReactNode }) {
  return (
    <div className="verbs">
      <Button onClick={onClose} data-autofocus="">
        {safe}
      </Button>
      {children}
    </div>
  );
}
