"use client";

import dynamic from "next/dynamic";

/** Most pages have nothing urgent to acknowledge, and load no form for it. */
export const UrgentSlot = dynamic(async () => (await import("@/components/notifications/urgent-bar")).UrgentBar);
