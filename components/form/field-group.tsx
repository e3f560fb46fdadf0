"use client";

import type { CSSProperties, ReactNode } from "react";
import { useField } from "@/components/form/form-context";
import { describedBy, FieldErrors } from "@/components/ui/field";

interface FieldGroupProps {
  /** Name of the whole group; without it only the columns are drawn. */
  legend?: string;
  /** DTO path whose errors belong to the group, e.g. `dimensions`. */
  name?: string;
  hint?: ReactNode;
  /** Columns on a desk; one on a phone. */
  columns?: number;
  children: ReactNode;
}

export function FieldGroup({ legend, name = "", hint, columns = 2, children }: FieldGroupProps) {
  const { id, errors } = useField(name);
  const grid = (
    <div className="cols" style={{ "--cols": columns } as CSSProperties}>
      {children}
    </div>
  );
  if (!legend) return grid;
  return (
    <fieldset className="fgroup field" aria-describedby={describedBy(id, { hint, errors })}>
      <legend>{legend}</legend>
      {grid}
      <FieldErrors id={id} errors={errors} />
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
    </fieldset>
  );
}
