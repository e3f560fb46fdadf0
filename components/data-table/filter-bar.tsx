"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface FilterBarProps {
  /** How many are found. */
  found?: number;
  /** `FilterSearch`, `FilterChips`. */
  children: ReactNode;
  /** `ViewSwitch`, `ColumnMenu`. */
  end?: ReactNode;
}

export function FilterBar({ found, children, end }: FilterBarProps) {
  const t = useTranslations("common.table");
  return (
    <div className="fbar">
      {children}
      <div className="end">
        {found === undefined ? null : (
          <span className="found" role="status">
            {t("found", { count: found })}
          </span>
        )}
        {end}
      </div>
    </div>
  );
}
