"use client";

import { useState } from "react";
import { useListSearch } from "@/components/data-table/list-search";
import { boundedWidth, readWidths, writeWidths } from "@/components/data-table/url";

export interface ColumnWidths {
  widths: Readonly<Record<string, number>>;
  /** Follows the hand; `isDone` keeps it in the address. Undefined takes the width back. */
  draw: (key: string, px: number | undefined, isDone: boolean) => void;
}

/** Widths of columns: those of the address or of the device, and the one that is being drawn. */
export function useColumnWidths(remembered: Readonly<Record<string, number>> | undefined): ColumnWidths {
  const { search, go } = useListSearch();
  const [drawn, setDrawn] = useState<Readonly<Record<string, number>>>();
  const widths = drawn ?? remembered ?? readWidths(search.get("widths"));
  return {
    widths,
    draw(key, px, isDone) {
      const { [key]: _old, ...others } = widths;
      const next = px === undefined ? others : { ...others, [key]: boundedWidth(px) };
      setDrawn(next);
      // An address that names one column remembers that the reader wants no other widths.
      if (isDone) go({ widths: writeWidths(next) || "name:0" });
    },
  };
}
