"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Name of the browser event that says that a record changed; its detail is a `RecordChange`. */
export const changeEvent = "flytower:change";

export interface RecordChange {
  topic: string;
  /** Null where anything may have changed: read everything again. */
  entity_type: string | null;
  entity_id: string | null;
}

const pauseMs = 1000;

/** Reads the page again when records of these kinds change, at most once a second. `entityId`: only when this one does. */
export function useLive(kinds: readonly string[], entityId?: string): void {
  const router = useRouter();
  const wanted = kinds.join(" ");
  useEffect(() => {
    let last = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      timer = undefined;
      last = Date.now();
      router.refresh();
    };
    const heard = (event: Event) => {
      const change = (event as CustomEvent<RecordChange>).detail;
      const isOther = change.entity_type !== null && !wanted.split(" ").includes(change.entity_type);
      if (isOther || (entityId && change.entity_id && change.entity_id !== entityId)) return;
      timer ??= setTimeout(refresh, Math.max(100, last + pauseMs - Date.now()));
    };
    window.addEventListener(changeEvent, heard);
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
