"use client";

import type { ComponentProps } from "react";
import { type FieldBase, LabelledField } from "@/components/form/labelled-field";
import { Input, TextArea } from "@/components/ui/input";

type Rest<E extends "input" | "textarea"> = Omit<ComponentProps<E>, keyof FieldBase | "id">;

export function TextField({ name, label, hint, required, aside, className, ...rest }: FieldBase & Rest<"input"> & { code?: boolean }) {
  const { code, ...input } = rest;
  return (
    <LabelledField {...{ name, label, hint, required, aside, className }}>
      {(control) => <Input {...input} {...control} name={name} className={code ? "code" : undefined} />}
    </LabelledField>
  );
}

export function TextAreaField({ name, label, hint, required, aside, className, ...rest }: FieldBase & Rest<"textarea">) {
  return (
    <LabelledField {...{ name, label, hint, required, aside, className }}>
      {(control) => <TextArea {...rest} {...control} name={name} />}
    </LabelledField>
  );
}

export function HiddenField({ name, value }: { name: string; value: string | number | null | undefined }) {
  return <input type="hidden" name={name} defaultValue={value ?? ""} key={String(value)} />;
}
