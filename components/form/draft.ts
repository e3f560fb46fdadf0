"use client";

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useHydrated } from "@/components/form/form-context";

interface Stored {
  at: string;
  values: Record<string, string | boolean>;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const prefix = "flytower:draft:";

/** What a person typed into, by name; a control that posts through a hidden twin names itself by `data-draft`. */
function controlsOf(form: HTMLFormElement): [string, Control][] {
  return Array.from(form.elements).flatMap((element): [string, Control][] => {
    const isControl = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
    if (!isControl || ["hidden", "password", "file", "submit"].includes(element.type)) return [];
    const name = element.dataset.draft ?? element.name;
    if (!name) return [];
    return [[element.type === "radio" ? `${name}=${element.value}` : name, element]];
  });
}

function isToggle(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
}

function valuesOf(form: HTMLFormElement): Stored["values"] {
  return Object.fromEntries(controlsOf(form).map(([name, control]) => [name, isToggle(control) ? control.checked : control.value]));
}

/** Sets as if typed, so that controlled fields follow. */
function fill(control: Control, value: string | boolean): void {
  if (isToggle(control)) {
    if (control.checked !== value) control.click();
    return;
  }
  Reflect.set(Object.getPrototypeOf(control) as object, "value", value, control);
  control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
}

function read(key: string): Stored | null {
  try {
    return JSON.parse(localStorage.getItem(prefix + key) ?? "null") as Stored | null;
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

  useEffect(() => {
    if (!stored || !form.current) return;
    for (const [name, control] of controlsOf(form.current)) {
      const value = stored.values[name];
      if (value !== undefined) fill(control, value);
    }
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
    dirty.current = true;
    clearTimeout(timer.current);
    if (!key) return;
    timer.current = setTimeout(() => {
      if (!form.current) return;
      const at = new Date().toISOString();
      localStorage.setItem(prefix + key, JSON.stringify({ at, values: valuesOf(form.current) } satisfies Stored));
      setSavedAt(at);
    }, 400);
  }, [form, key]);

  const clear = useCallback(() => {
    dirty.current = false;
    clearTimeout(timer.current);
    if (key) localStorage.removeItem(prefix + key);
    setSavedAt(null);
    setCleared(true);
  }, [key]);

  return { savedAt: savedAt ?? stored?.at ?? null, restored: stored !== null && !isCleared, touched, clear };
}
