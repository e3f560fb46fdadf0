"use client";

import { useLayoutEffect, useRef } from "react";
import { type Burst, endedCode, grow, isScanning } from "@/components/scan/wedge";

type Listener = (code: string) => void;
type Typed = HTMLInputElement | HTMLTextAreaElement;

/** Who waits for codes, the last one first: a session on the screen comes before the shell around it. */
const listeners: { current: Listener }[] = [];

let burst: Burst | null = null;
/** The field that a burst types into, as it was before. */
let before: { field: Typed; value: string } | null = null;

const silent = new Set(["Shift", "CapsLock", "NumLock"]);

function fieldOf(target: EventTarget | null): Typed | null {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;
}

/** A field that wants the code itself, such as that of a serial number. */
const keepsCode = (target: EventTarget | null) => target instanceof Element && target.closest("[data-takes-scan]") !== null;

function forget() {
  burst = null;
  before = null;
}

/** Through the setter of the browser: React learns of it as of typing. */
function putBack({ field, value }: { field: Typed; value: string }) {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function stop(event: KeyboardEvent) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function end(event: KeyboardEvent) {
  const code = endedCode(burst, event.timeStamp);
  const typed = before;
  forget();
  if (!code) return;
  stop(event);
  if (typed) putBack(typed);
  listeners.at(-1)?.current(code);
}

const isCommand = (event: KeyboardEvent) => event.ctrlKey || event.metaKey || event.altKey;
/** A key that a scanner could have pressed: one character, not held down. */
const isTyping = (event: KeyboardEvent) => event.key.length === 1 && !event.repeat && !event.isComposing && !isCommand(event);

function press(event: KeyboardEvent) {
  if (silent.has(event.key)) return;
  if (keepsCode(event.target)) return forget();
  if (event.key === "Enter") return end(event);
  if (!isTyping(event)) return forget();
  const grown = grow(burst, event.key, event.timeStamp);
  const field = fieldOf(event.target);
  if (grown.text.length === 1) before = field && { field, value: field.value };
  burst = grown;
  // Keys of the page, such as those that walk through a list, must not hear a scan.
  if (!field && isScanning(grown)) stop(event);
}

/** Hears a hand scanner that types as a keyboard, in a field or out of it; what it typed into a field is taken out again. */
export function useWedge(onCode: Listener): void {
  const listener = useRef(onCode);
  // Before anything of the screen is seen: who sees it scans.
  useLayoutEffect(() => {
    listener.current = onCode;
  });
  useLayoutEffect(() => {
    if (listeners.length === 0) window.addEventListener("keydown", press, true);
    listeners.push(listener);
    return () => {
      listeners.splice(listeners.indexOf(listener), 1);
      if (listeners.length === 0) window.removeEventListener("keydown", press, true);
    };
  }, []);
}
