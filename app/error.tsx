"use client";

import dynamic from "next/dynamic";

// Sent when it is needed: it would be part of the scripts of every page. Errors of pages in the shell have theirs at hand.
const CrashState = dynamic(() => import("@/components/layout/crash-state").then((loaded) => loaded.CrashState));

export default function PageError(props: { error: unknown; retry: () => void }) {
  return (
    <main id="main">
      <CrashState {...props} />
    </main>
  );
}
