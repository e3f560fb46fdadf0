"use client";

import { type ReactNode, use } from "react";

const never = new Promise<never>(() => undefined);

/**
 * A skeleton for the way from page to page only. On the server it waits instead of being sent, so that the first answer is the page
 * itself: with the right status, readable without JavaScript, and sent once.
 */
export function WhileNavigating({ children }: { children: ReactNode }) {
  if (typeof window === "undefined") use(never);
  return children;
}
