"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { useModal } from "@/components/ui/modal";

interface DrawerProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** A quiet note in the head. */
  note?: ReactNode;
  /** An `ActionForm className="drawer-form"` with a `DrawerBody` and a `footer`, or the same parts without a form. */
  children: ReactNode;
}

export function Drawer({ open, onClose, title, note, children }: DrawerProps) {
  const t = useTranslations("common.actions");
  const id = useId();
  const modal = useModal(open, onClose);
  return (
    <dialog {...modal} className="drawer" aria-labelledby={id}>
      {open ? (
        <>
          <header>
            <h2 id={id} className="t-20">
              {title}
            </h2>
            {note ? <span className="t-12 i3">{note}</span> : null}
            <Button look="quiet" icon aria-label={t("close")} onClick={onClose}>
              <X className="i-20" />
            </Button>
          </header>
          {children}
        </>
      ) : null}
    </dialog>
  );
}

export function DrawerBody({ children }: { children: ReactNode }) {
  return <div className="drawer-body">{children}</div>;
}
