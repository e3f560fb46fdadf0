"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { changeEvent, heardAt, type RecordChange } from "@/components/layout/record-change";

const pauseMs = 1000;
/** A page is seldom longer on its way from the server to the screen. */
const journeyMs = 10_000;

/** Reads the page again when records of these kinds change, at most once a second. `entityId`: only when this one does. */
export function useLive(kinds: readonly string[], entityId?: string): void {
  const router = useRouter();
  const wanted = kinds.join(" ");
  useEffect(() => {
    const kinds = wanted.split(" ");
    let last = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      timer = undefined;
      last = Date.now();
      router.refresh();
    };
    const heard = (event: Event) => {
      const change = (event as CustomEvent<RecordChange>).detail;
      const isOther = change.entity_type !== null && !kinds.includes(change.entity_type);
      if (isOther || (entityId && change.entity_id && change.entity_id !== entityId)) return;
      timer ??= setTimeout(refresh, Math.max(100, last + pauseMs - Date.now()));
    };
    window.addEventListener(changeEvent, heard);
    // What was heard of while the page was on its way may not be in it.
    const isOutrun = [...kinds, null].some((kind) => Date.now() - (heardAt.get(kind) ?? 0) < journeyMs);
    if (isOutrun) timer = setTimeout(refresh, 100);
    return () => {
      window.removeEventListener(changeEvent, heard);
      clearTimeout(timer);
    };
  }, [router, wanted, entityId]);
}

/** `useLive` for a page of the server: `<LiveRefresh of={["task"]} />`. */
export function LiveRefresh({ of, entityId }: { of: readonly string[]; entityId?: string }) {
  useLive(of, entityId);
  return null;
}
