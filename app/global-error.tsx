"use client";

import dynamic from "next/dynamic";

// Sent when it is needed: it would be part of the scripts of every page.
const LayoutCrash = dynamic(() => import("@/app/layout-crash").then((loaded) => loaded.LayoutCrash));

export default function GlobalError(props: { error: unknown; retry: () => void }) {
  return <LayoutCrash {...props} />;
}
