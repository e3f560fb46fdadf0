"use client";

import dynamic from "next/dynamic";
import type { BulkBar } from "@/components/data-table/bulk-bar";

/** With a place of its own to wait in: a box is ticked at once, not when the bar has come. */
export const LateBulkBar = dynamic(() => import("@/components/data-table/bulk-bar").then((loaded) => loaded.BulkBar), {
  loading: () => null,
}) as typeof BulkBar;
