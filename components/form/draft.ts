"use client";

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { defaultsOf, restore, type Restoring, valuesOf, versionField } from "@/components/form/draft-controls";
import { draftOf, type DraftValues, type StoredDraft } from "@/components/form/draft-values";
import { useHydrated } from "@/components/form/form-context";

const prefix = "flytower:draft:";

function keep(key: string, draft: StoredDraft | null): void {
  if (draft) localStorage.setItem(prefix + key, JSON.stringify(draft));
  else localStorage.removeItem(prefix + key);
}

function read(key: string): StoredDraft | null {
  try {
    return JSON.parse(localStorage.getItem(prefix + key) ?? "null") as StoredDraft | null;
  } catch {
    return null;
  }
}

export interface Draft {
  /** When the last draft was kept or the restored one was written (ISO). */
  savedAt: string | null;
  restored: boolean;
  touched: () => void;
  clear: () => void;
}

/** Keeps what is typed on this device until it is sent, and warns before the page is closed with it. */
export function useDraft(form: RefObject<HTMLFormElement | null>, key: string | undefined): Draft {
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [isCleared, setCleared] = useState(false);
  const hydrated = useHydrated();
  const stored = useMemo(() => (hydrated && key ? read(key) : null), [hydrated, key]);
  const dirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const defaults = useRef<DraftValues>(null);
  const restoring = useRef<Restoring>(null);

  // Before anything is restored, and again whenever the fields were made anew.
  useEffect(() => {
    if (hydrated && form.current) defaults.current ??= defaultsOf(form.current);
  });

  useEffect(() => {
    if (!stored || !form.current) return undefined;
    restoring.current = restore(form.current, stored);
    return restoring.current.end;
  }, [form, stored]);

  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", leaving);
    return () => {
      window.removeEventListener("beforeunload", leaving);
      clearTimeout(timer.current);
    };
  }, []);

  const touched = useCallback(() => {
    if (restoring.current?.isFilling) return;
    restoring.current?.end();
    dirty.current = true;
    clearTimeout(timer.current);
    if (!key) return;
    timer.current = setTimeout(() => {
      if (!form.current || !defaults.current) return;
      const typed = { values: valuesOf(form.current), version: versionField(form.current)?.value ?? null };
      const draft = draftOf(typed, defaults.current, new Date().toISOString());
      keep(key, draft);
      setSavedAt(draft?.at ?? null);
    }, 400);
  }, [form, key]);

  const clear = useCallback(() => {
    restoring.current?.end();
    dirty.current = false;
    clearTimeout(timer.current);
    defaults.current = null;
    if (key) keep(key, null);
    setSavedAt(null);
    setCleared(true);
  }, [key]);

  return { savedAt: savedAt ?? stored?.at ?? null, restored: stored !== null && !isCleared, touched, clear };
}
