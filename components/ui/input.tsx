import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { classes } from "@/components/ui/classes";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <input type="text" {...rest} className={classes("input", className)} />;
}

export function TextArea({ className, ...rest }: ComponentProps<"textarea">) {
  return <textarea rows={4} {...rest} className={classes("input", className)} />;
}

/** The native select: what a phone knows how to open. */
export function Select({ className, ...rest }: ComponentProps<"select">) {
  return (
    <span className="select">
      <select {...rest} className={classes("input", className)} />
      <ChevronDown />
    </span>
  );
}

export function Check({ indeterminate, className, ...rest }: ComponentProps<"input"> & { indeterminate?: boolean }) {
  const mark = (element: HTMLInputElement | null) => {
    if (element) element.indeterminate = indeterminate ?? false;
  };
  return <input {...rest} ref={indeterminate === undefined ? rest.ref : mark} type="checkbox" className={classes("check", className)} />;
}

// A checkbox tells its own state, so the role needs no `aria-checked`.
const asSwitch = { type: "checkbox", role: "switch" } as const;

export function Switch({ className, ...rest }: ComponentProps<"input">) {
  return <input {...rest} {...asSwitch} className={classes("switch", className)} />;
}
