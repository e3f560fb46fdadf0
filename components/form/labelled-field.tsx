"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { describedBy, Field } from "@/components/ui/field";
import { useField } from "@/components/form/form-context";

/** What every field takes. `name` is the path in the DTO: `custom_fields.power_w`. */
export interface FieldBase {
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  /** Beside the label, e.g. a link. */
  aside?: ReactNode;
  className?: string;
}

export interface ControlProps {
  id: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
  "aria-required": true | undefined;
}

/** Label, hint and errors of one field around its control. */
export function LabelledField({
  name,
  label,
  hint,
  required,
  aside,
  className,
  children,
}: FieldBase & { children: (control: ControlProps) => ReactNode }) {
  const t = useTranslations("common.form");
  const { id, errors } = useField(name);
  const note = required ? <span className="hint">{t("required")}</span> : null;
  return (
    <Field id={id} label={label} hint={hint} errors={errors} aside={aside ?? note} className={className}>
      {children({
        id,
        "aria-invalid": errors?.length ? true : undefined,
        "aria-describedby": describedBy(id, { hint, errors }),
        "aria-required": required || undefined,
      })}
    </Field>
  );
}
