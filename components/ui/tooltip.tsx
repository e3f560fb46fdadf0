"use client";

import { type ReactNode, type SyntheticEvent, useId, useRef } from "react";
import { place } from "@/components/ui/placement";

/** Says why a control is disabled (or what an icon means). Stands around a focusable control, which it describes. */
export function Tooltip({ text, children, blocks = true }: { text: string; children: ReactNode; blocks?: boolean }) {
  const id = useId();
  const anchor = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLSpanElement>(null);

  function show() {
    if (!anchor.current || !tip.current) return;
    const control = anchor.current.firstElementChild ?? anchor.current;
    control.setAttribute("aria-describedby", id);
    tip.current.showPopover();
    place(control, tip.current);
  }
  function hide() {
    tip.current?.hidePopover();
  }
  function stop(event: SyntheticEvent) {
    if (!blocks || tip.current?.contains(event.target as Node)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <span
      ref={anchor}
      role="presentation"
      className="contents"
      onPointerOver={show}
      onPointerOut={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={(event) => event.key === "Escape" && hide()}
      onClickCapture={stop}
    >
      {children}
      <span ref={tip} id={id} role="tooltip" popover="manual" className="tip">
        {text}
      </span>
    </span>
  );
}
