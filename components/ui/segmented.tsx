import Link from "next/link";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";

export interface SegmentedItem {
  key: string;
  label: string;
  icon?: ReactNode;
  pressed: boolean;
  /** A place (works without JavaScript), or `onSelect` for a choice that lives on this screen only. */
  href?: string;
  onSelect?: () => void;
}

/** Two to four words or icons, one of them pressed. */
export function Segmented({ label, items, iconsOnly }: { label: string; items: SegmentedItem[]; iconsOnly?: boolean }) {
  return (
    <div className={classes("seg", iconsOnly && "icons")} role="group" aria-label={label}>
      {items.map(({ key, href, icon, pressed, onSelect, label: name }) => {
        const inside = (
          <>
            {icon}
            <span className={iconsOnly ? "sr-only" : "seg-text"}>{name}</span>
          </>
        );
        const title = iconsOnly ? name : undefined;
        return href === undefined ? (
          <button key={key} type="button" aria-pressed={pressed} title={title} onClick={onSelect}>
            {inside}
          </button>
        ) : (
          <Link key={key} href={href} scroll={false} aria-current={pressed ? "true" : undefined} title={title}>
            {inside}
          </Link>
        );
      })}
    </div>
  );
}
