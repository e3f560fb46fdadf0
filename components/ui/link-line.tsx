"use client";

import { useLinkStatus } from "next/link";

/** The line on top of the window while a page is on its way; CSS shows it only after 200 ms. */
export function Line({ on }: { on: boolean }) {
  return <span className="line" data-on={on || undefined} aria-hidden="true" />;
}

/** Stands inside a `Link` and follows it. */
export function LinkLine() {
  return <Line on={useLinkStatus().pending} />;
}
