"use client";

import { type ComponentProps, type ReactNode, useState } from "react";
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
  const [text, setText] = useState(String(defaultValue ?? ""));
  const hydrated = useHydrated();
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
            name={hydrated ? undefined : name}
            data-draft={name}
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
