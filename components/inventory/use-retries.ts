"use client";

import { useCallback, useEffect, useRef } from "react";
import type { Outcome } from "@/components/inventory/scan-client";

const retryMs = 3000;

/** Calls again when the network is back, and now and then in case nobody says so. */
export function useRetries(isWaiting: boolean, again: () => void) {
  useEffect(() => {
    if (!isWaiting) return;
    const timer = window.setInterval(again, retryMs);
    window.addEventListener("online", again);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [isWaiting, again]);
}

/** One at a time; calls `done` with whatever the work gave. */
export function useOneAtATime() {
  const isWorking = useRef(false);
  return useCallback(async <T>(work: () => Promise<Outcome<T>>, done: (outcome: Outcome<T>) => void) => {
    if (isWorking.current) return;
    isWorking.current = true;
    const outcome = await work();
    isWorking.current = false;
    done(outcome);
  }, []);
}
