import Link from "next/link";
import type { ReactNode } from "react";

export interface TabItem {
  href: string;
  label: string;
  count?: ReactNode;
  current: boolean;
}

/** Views of one list, or parts of one record: each is a place with an address. */
export function Tabs({ label, items, end }: { label: string; items: TabItem[]; end?: ReactNode }) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map((item) => (
        <Link key={item.href} href={item.href} aria-current={item.current ? "page" : undefined}>
          {item.label}
          {item.count === undefined ? null : <span className="n">{item.count}</span>}
        </Link>
      ))}
      {end}
    </nav>
  );
}
