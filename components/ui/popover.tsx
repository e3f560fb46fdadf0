"use client";

import { type ComponentProps, type ReactNode, useEffect, useEffectEvent, useId, useRef } from "react";
import { classes } from "@/components/ui/classes";
import { type Align, place } from "@/components/ui/placement";

interface PopoverProps {
  /** Inside of the button that opens the layer. */
  trigger: ReactNode;
  /** Name of the layer for a screen reader, and of the trigger if it is only an icon. */
  label: string;
  children: ReactNode;
  align?: Align;
  className?: string;
  triggerProps?: ComponentProps<"button">;
  onOpenChange?: (open: boolean) => void;
}

/** A layer on the native popover: opens without JavaScript too, closes by Escape or a press outside. */
export function Popover({ trigger, label, children, align = "start", className, triggerProps, onOpenChange }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const changed = useEffectEvent((open: boolean) => onOpenChange?.(open));

  useEffect(() => {
    const element = layer.current;
    const anchor = button.current;
    if (!element || !anchor) return;
    const move = () => place(anchor, element, align);
    // What comes later into an open layer may make it too large for its place.
    const grown = new ResizeObserver(move);
    const show = (open: boolean) => {
      anchor.setAttribute("aria-expanded", String(open));
      window[open ? "addEventListener" : "removeEventListener"]("resize", move);
      window[open ? "addEventListener" : "removeEventListener"]("scroll", move, true);
      if (open) grown.observe(element);
      else grown.disconnect();
      if (open) move();
      changed(open);
    };
    const toggled = (event: ToggleEvent) => show(event.newState === "open");
    const followed = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest("a[href]")) element.hidePopover();
    };
    element.addEventListener("toggle", toggled);
    element.addEventListener("click", followed);
    // Opened before the page listened.
    if (element.matches(":popover-open")) show(true);
    return () => {
      element.removeEventListener("click", followed);
      element.removeEventListener("toggle", toggled);
      grown.disconnect();
      window.removeEventListener("resize", move);
      window.removeEventListener("scroll", move, true);
    };
  }, [align]);

  return (
    <>
      <button
        type="button"
        aria-label={label}
        {...triggerProps}
        ref={button}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={false}
      >
        {trigger}
      </button>
      <div ref={layer} id={id} popover="auto" role="dialog" aria-label={label} className={classes("layer", className)}>
        {children}
      </div>
    </>
  );
}
