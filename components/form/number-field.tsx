"use client";

import { type ComponentProps, type ReactNode, useRef, useState } from "react";
import { useEarlyText } from "@/components/form/early-input";
import { useHydrated } from "@/components/form/form-context";
import { type FieldBase, LabelledField } from "@/components/form/labelled-field";
import { normalizeNumber } from "@/components/form/parse-number";

interface NumberFieldProps extends FieldBase, Omit<ComponentProps<"input">, keyof FieldBase | "id" | "defaultValue" | "value"> {
  defaultValue?: number | string | null;
  /** Unit after the figure. */
  suffix?: ReactNode;
}

/** Accepts “2,5” and “1 204”; posts `2.5` and `1204`. What is not a number is posted as typed, so that the server explains it. */
export function NumberField({ name, label, hint, required, aside, className, suffix, defaultValue, ...rest }: NumberFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const start = String(defaultValue ?? "");
  const [drawn, setDrawn] = useState(start);
  const [text, setText] = useState(start);
  const hydrated = useHydrated();
  useEarlyText(input, start, setText);
  // Another default is followed as long as nobody typed over the last.
  if (start !== drawn) {
    setDrawn(start);
    if (text === drawn) setText(start);
  }
  return (
    <LabelledField {...{ name, label, hint, required, aside, className }}>
      {(control) => (
        <span className="input boxed">
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            {...rest}
            {...control}
            ref={input}
            name={hydrated ? undefined : name}
            data-draft={name}
            data-drawn={start}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {suffix ? (
            <span className="suffix" aria-hidden="true">
              {suffix}
            </span>
          ) : null}
          {hydrated ? <input type="hidden" name={name} value={normalizeNumber(text)} /> : null}
        </span>
      )}
    </LabelledField>
  );
}
