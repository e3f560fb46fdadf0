import Link from "next/link";
import type { ReactNode } from "react";

export interface ViewTab {
  key: string;
  href: string;
  label: string;
  /** How many it finds; left out where that is not known. */
  count?: string;
  isCurrent: boolean;
  /** Whose it is, where it is shared by somebody else. */
  note?: string;
}

/** Views of a list as tabs above its conditions; `end` keeps the present one (`ViewKeeper`). */
export function ViewTabs({ label, tabs, end }: { label: string; tabs: readonly ViewTab[]; end?: ReactNode }) {
  return (
    <nav className="tabs kept" aria-label={label}>
      <div className="strip">
        {tabs.map(({ key, href, label: name, count, isCurrent, note }) => (
          <Link key={key} href={href} prefetch={false} title={note} aria-current={isCurrent ? "page" : undefined}>
            {name}
            {count === undefined ? null : <span className="n">{count}</span>}
          </Link>
        ))}
      </div>
      {end}
    </nav>
  );
}
