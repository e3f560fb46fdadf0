"use client";

import type { ReactNode } from "react";
import { useField } from "@/components/form/form-context";
import { classes } from "@/components/ui/classes";
import { describedBy, FieldErrors } from "@/components/ui/field";
import { Check, Switch } from "@/components/ui/input";

interface CheckFieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultChecked?: boolean;
  disabled?: boolean;
}

/** Posts `false` and, if set, `true` under the same name: the last one counts. */
function Choice({ control: Control, name, label, hint, ...rest }: CheckFieldProps & { control: typeof Check | typeof Switch }) {
  const { id, errors } = useField(name);
  return (
    <div className={classes("field", errors?.length && "bad")}>
      <input type="hidden" name={name} value="false" disabled={rest.disabled} />
      <label className="choice" htmlFor={id}>
        <Control
          {...rest}
          id={id}
          name={name}
          value="true"
          aria-invalid={errors?.length ? true : undefined}
          aria-describedby={describedBy(id, { hint, errors })}
        />
        <span>{label}</span>
      </label>
      <FieldErrors id={id} errors={errors} />
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
    </div>
  );
}

export function CheckField(props: CheckFieldProps) {
  return <Choice {...props} control={Check} />;
}

export function SwitchField(props: CheckFieldProps) {
  return <Choice {...props} control={Switch} />;
}
