"use client";

import { type ComponentProps, useRef } from "react";
import { useEarlyChoice } from "@/components/form/early-input";
import { type FieldBase, LabelledField } from "@/components/form/labelled-field";
import { Select } from "@/components/ui/input";

export interface Option {
  value: string;
  label: string;
  /** Second line or code, searched too in a combobox. */
  hint?: string;
  /** How deep in a tree; 0 is a root. */
  depth?: number;
  disabled?: boolean;
}

interface SelectFieldProps extends FieldBase, Omit<ComponentProps<"select">, keyof FieldBase | "id" | "children"> {
  options: readonly Option[];
  /** First, empty choice. Without it the first option is taken. */
  empty?: string;
}

export function SelectField({ name, label, hint, required, aside, className, options, empty, ...rest }: SelectFieldProps) {
  const select = useRef<HTMLSelectElement>(null);
  // Who follows the choice has not heard of one that was made before the page listened.
  useEarlyChoice(select, () => rest.onChange && select.current?.dispatchEvent(new Event("change", { bubbles: true })));
  return (
    <LabelledField {...{ name, label, hint, required, aside, className }}>
      {(control) => (
        <Select {...rest} {...control} ref={select} name={name}>
          <Options options={options} empty={empty} />
        </Select>
      )}
    </LabelledField>
  );
}

export function Options({ options, empty }: { options: readonly Option[]; empty?: string }) {
  return (
    <>
      {empty === undefined ? null : <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.depth ? "\u00A0\u00A0\u00A0".repeat(option.depth) : null}
          {option.label}
        </option>
      ))}
    </>
  );
}
