"use client";

import { CrashState } from "@/components/layout/crash-state";

export default function AppError(props: { error: unknown; retry: () => void }) {
  return <CrashState {...props} />;
}
