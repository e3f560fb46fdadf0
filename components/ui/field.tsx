import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { Mark } from "@/components/ui/mark";

interface FieldProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: string[];
  /** Beside the label, e.g. a link or “optional”. */
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** Ids that a control of a field must refer to. */
export function describedBy(id: string, { hint, errors }: { hint?: ReactNode; errors?: string[] }): string | undefined {
  return classes(hint ? `${id}-hint` : undefined, errors?.length ? `${id}-error` : undefined) || undefined;
}

/** Label above, control, then the error or the hint. The control takes `id` and `aria-describedby={describedBy(…)}`. */
export function Field({ id, label, hint, errors, aside, children, className }: FieldProps) {
  return (
    <div className={classes("field", errors?.length && "bad", className)}>
      <div className="row between g2">
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {children}
      <FieldErrors id={id} errors={errors} />
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
    </div>
  );
}

export function FieldErrors({ id, errors }: { id: string; errors?: string[] }) {
  if (!errors?.length) return null;
  return (
    <div className="err" id={`${id}-error`}>
      <Mark name="stop" />
      <span>{errors.join(" ")}</span>
    </div>
  );
}
