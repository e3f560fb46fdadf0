"use client";

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { draftOf, type DraftValues, type StoredDraft } from "@/components/form/draft-values";
import { useHydrated } from "@/components/form/form-context";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const prefix = "flytower:draft:";

/** What a person typed into, by name; a control that posts through a hidden twin names itself by `data-draft`. */
function controlsOf(form: HTMLFormElement): [string, Control][] {
  return Array.from(form.elements).flatMap((element): [string, Control][] => {
    const isControl = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
    if (!isControl || ["hidden", "password", "file", "submit"].includes(element.type)) return [];
    const name = element.dataset.draft ?? element.name;
    if (!name) return [];
    return [[isToggle(element) ? `${name}=${element.value}` : name, element]];
  });
}

function isToggle(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
}

function valuesOf(form: HTMLFormElement): DraftValues {
  return Object.fromEntries(controlsOf(form).map(([name, control]) => [name, isToggle(control) ? control.checked : control.value]));
}

/** What a control was drawn with, also where somebody typed before the page listened. */
function defaultOf(control: Control): string | boolean {
  if (isToggle(control)) return control.defaultChecked;
  if (control instanceof HTMLSelectElement)
    return Array.from(control.options).find(({ defaultSelected }) => defaultSelected)?.value ?? control.value;
  // A control's value never holds the carriage returns that its default may.
  return control.defaultValue.replace(/\r\n?/g, "\n");
}

function defaultsOf(form: HTMLFormElement): DraftValues {
  return Object.fromEntries(controlsOf(form).map(([name, control]) => [name, defaultOf(control)]));
}

function versionField(form: HTMLFormElement): HTMLInputElement | null {
  const field = form.elements.namedItem("version");
  return field instanceof HTMLInputElement ? field : null;
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

/** The older version goes with what was typed over it: where somebody saved meanwhile, the server says so and both are shown. */
function restore(form: HTMLFormElement, { values, version }: StoredDraft): void {
  const field = versionField(form);
  if (field && version) field.value = version;
  for (const [name, control] of controlsOf(form)) {
    const value = values[name];
    if (value !== undefined) fill(control, value);
  }
}

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

  // Before anything is restored, and again whenever the fields were made anew.
  useEffect(() => {
    if (hydrated && form.current) defaults.current ??= defaultsOf(form.current);
  });

  useEffect(() => {
    if (stored && form.current) restore(form.current, stored);
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
      if (!form.current || !defaults.current) return;
      const typed = { values: valuesOf(form.current), version: versionField(form.current)?.value ?? null };
      const draft = draftOf(typed, defaults.current, new Date().toISOString());
      keep(key, draft);
      setSavedAt(draft?.at ?? null);
    }, 400);
  }, [form, key]);

  const clear = useCallback(() => {
    dirty.current = false;
    clearTimeout(timer.current);
    defaults.current = null;
    if (key) keep(key, null);
    setSavedAt(null);
    setCleared(true);
  }, [key]);

  return { savedAt: savedAt ?? stored?.at ?? null, restored: stored !== null && !isCleared, touched, clear };
}
