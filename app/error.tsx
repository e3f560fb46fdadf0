"use client";

import { CrashState } from "@/components/layout/crash-state";

export default function PageError(props: { error: unknown; retry: () => void }) {
  return (
    <main id="main">
      <CrashState {...props} />
    </main>
  );
}
