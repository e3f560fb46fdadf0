"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { useHydrated } from "@/components/form/form-context";
import { type FieldBase, LabelledField } from "@/components/form/labelled-field";

export function PasswordField({
  name,
  label,
  hint,
  required,
  aside,
  className,
  ...rest
}: FieldBase & Omit<ComponentProps<"input">, keyof FieldBase | "id" | "type">) {
  const t = useTranslations("common.form");
  const [shown, setShown] = useState(false);
  const hydrated = useHydrated();
  return (
    <LabelledField {...{ name, label, hint, required, aside, className }}>
      {(control) => (
        <span className="input boxed">
          <input autoComplete="current-password" {...rest} {...control} name={name} type={shown ? "text" : "password"} />
          {hydrated ? (
            <button type="button" className="inner" aria-pressed={shown} aria-label={t("show_password")} onClick={() => setShown(!shown)}>
              {shown ? <EyeOff /> : <Eye />}
            </button>
          ) : null}
        </span>
      )}
    </LabelledField>
  );
}
