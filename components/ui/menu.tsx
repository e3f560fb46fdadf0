"use client";

import Link from "next/link";
import { type ComponentProps, Fragment, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { Kbd } from "@/components/ui/kbd";
import { place } from "@/components/ui/placement";

export interface MenuItem {
  key: string;
  label: string;
  icon?: ReactNode;
  /** Key hint, e.g. "M". */
  hint?: string;
  href?: string;
  onSelect?: () => void;
  disabled?: boolean;
  /** A line above it. */
  apart?: boolean;
}

interface MenuProps {
  /** Inside of the trigger button. */
  trigger: ReactNode;
  label: string;
  items: MenuItem[];
  align?: "start" | "end";
  triggerProps?: ComponentProps<"button">;
}

function itemsOf(layer: HTMLElement): HTMLElement[] {
  return Array.from(layer.querySelectorAll<HTMLElement>('[role="menuitem"]:not([aria-disabled])'));
}

/** Where a key leads in the menu: arrows go round, a letter to the next item that begins with it. */
function target(event: KeyboardEvent, items: HTMLElement[]): HTMLElement | undefined {
  const at = items.indexOf(document.activeElement as HTMLElement);
  if (event.key === "ArrowDown") return items[(at + 1) % items.length];
  if (event.key === "ArrowUp") return items.at(at <= 0 ? -1 : at - 1);
  if (event.key === "Home") return items[0];
  if (event.key === "End") return items.at(-1);
  if (event.key.length !== 1) return undefined;
  const letter = event.key.toLowerCase();
  return [...items.slice(at + 1), ...items].find((item) => item.dataset.text?.startsWith(letter));
}

/** Verbs for one thing, on the native popover: light dismiss and Escape are the browser's, the keys of a menu are ours. */
export function Menu({ trigger, label, items, align = "end", triggerProps }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const layer = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = layer.current;
    if (!element) return;
    const toggled = (event: ToggleEvent) => {
      const open = event.newState === "open";
      button.current?.setAttribute("aria-expanded", String(open));
      if (!open || !button.current) return;
      place(button.current, element, align);
      itemsOf(element)[0]?.focus();
    };
    element.addEventListener("toggle", toggled);
    return () => element.removeEventListener("toggle", toggled);
  }, [align]);

  function press(event: KeyboardEvent) {
    if (event.key === "Tab") layer.current?.hidePopover();
    const next = layer.current && target(event, itemsOf(layer.current));
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
  const close = () => layer.current?.hidePopover();

  return (
    <>
      <button
        type="button"
        className="btn icon"
        aria-label={label}
        {...triggerProps}
        ref={button}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={false}
      >
        {trigger}
      </button>
      <div ref={layer} id={id} popover="auto" role="menu" tabIndex={-1} aria-label={label} className="layer menu" onKeyDown={press}>
        {items.map((item) => (
          <Fragment key={item.key}>
            {item.apart ? <hr className="hr" /> : null}
            <Item item={item} onClose={close} />
          </Fragment>
        ))}
      </div>
    </>
  );
}

function Item({ item: { label, icon, hint, href, onSelect, disabled }, onClose }: { item: MenuItem; onClose: () => void }) {
  const inside = (
    <>
      {icon}
      <span className="grow">{label}</span>
      {hint ? <Kbd>{hint}</Kbd> : null}
    </>
  );
  const shared = {
    role: "menuitem",
    className: "mi",
    tabIndex: -1,
    "data-text": label.toLowerCase(),
    "aria-keyshortcuts": hint,
  };
  function select() {
    if (disabled) return;
    onClose();
    onSelect?.();
  }
  return href && !disabled ? (
    <Link {...shared} href={href} onClick={onClose}>
      {inside}
    </Link>
  ) : (
    <button {...shared} type="button" aria-label={label} aria-disabled={disabled || undefined} onClick={select}>
      {inside}
    </button>
  );
}
