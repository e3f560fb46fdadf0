import type { ReactNode } from "react";
import { Crumbs } from "@/components/ui/crumbs";

interface PageHeadProps {
  title: ReactNode;
  /** Beside the title: how many, or what state. */
  count?: ReactNode;
  crumbs?: { href: string; label: string }[];
  /** A line of marks and tags under the title. */
  below?: ReactNode;
  /** Buttons; one of them primary. */
  actions?: ReactNode;
}

export function PageHead({ title, count, crumbs, below, actions }: PageHeadProps) {
  return (
    <div className="phead">
      {crumbs?.length ? <Crumbs items={crumbs} /> : null}
      <div className="min-w-0">
        <div className="title">
          <h1>{title}</h1>
          {count === undefined ? null : <span className="count">{count}</span>}
        </div>
        {below ? <div className="row g4 t-13 i2 mt-1 flex-wrap">{below}</div> : null}
      </div>
      {actions ? <div className="actions">{actions}</div> : null}
    </div>
  );
}
