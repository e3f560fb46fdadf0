"use client";

import { type RefObject, useEffectEvent, useLayoutEffect } from "react";

/** Gives what was typed before the page listened: a field that keeps its own text would draw it over with `drawn`. */
export function useEarlyText(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  drawn: string,
  take: (text: string) => void,
): void {
  const look = useEffectEvent(() => {
    if (field.current && field.current.value !== drawn) take(field.current.value);
  });
  useLayoutEffect(() => look(), []);
}

/** Gives what was chosen in a native select before the page listened. */
export function useEarlyChoice(field: RefObject<HTMLSelectElement | null>, take: (value: string) => void): void {
  const look = useEffectEvent(() => {
    const options = Array.from(field.current?.options ?? []);
    const drawn = options.find(({ defaultSelected }) => defaultSelected) ?? options.find(({ disabled }) => !disabled);
    const chosen = options.find(({ selected }) => selected);
    if (chosen && chosen !== drawn) take(chosen.value);
  });
  useLayoutEffect(() => look(), []);
}
