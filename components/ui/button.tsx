import { Loader } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { Tooltip } from "@/components/ui/tooltip";

export interface ButtonLook {
  look?: "default" | "primary" | "quiet" | "danger";
  /** 48 px high, for hands and for empty and error screens. */
  big?: boolean;
  /** Only an icon inside: give it an `aria-label`. */
  icon?: boolean;
}

export function buttonClass({ look = "default", big, icon }: ButtonLook, className?: string): string {
  return classes("btn", look !== "default" && look, big && "big", icon && "icon", className);
}

interface ButtonProps extends ButtonLook, Omit<ComponentProps<"button">, "disabled"> {
  disabled?: boolean;
  /** Why it cannot be pressed now: the button stays reachable and says it in a tooltip. */
  reason?: string;
  busy?: boolean;
  /** What it is doing while busy; both texts share one cell, so the width does not jump. */
  busyText?: ReactNode;
}

export function Button({ look, big, icon, className, reason, busy, busyText, disabled, children, ...rest }: ButtonProps) {
  const button = (
    <button
      type="button"
      {...rest}
      className={buttonClass({ look, big, icon }, className)}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-disabled={busy || reason ? true : undefined}
      onClick={busy ? undefined : rest.onClick}
    >
      {busy === undefined && busyText === undefined ? (
        children
      ) : (
        <BusyStack busy={busy ?? false} busyText={busyText}>
          {children}
        </BusyStack>
      )}
    </button>
  );
  return reason ? <Tooltip text={reason}>{button}</Tooltip> : button;
}

function BusyStack({ busy, busyText, children }: { busy: boolean; busyText?: ReactNode; children: ReactNode }) {
  return (
    <span className="stack">
      <span aria-hidden={busy && Boolean(busyText) ? true : undefined} style={busy && !busyText ? { opacity: 0 } : undefined}>
        {children}
      </span>
      <span aria-hidden={!busy || undefined}>
        <Loader className="spin" />
        {busyText}
      </span>
    </span>
  );
}

interface ButtonLinkProps extends ButtonLook, ComponentProps<typeof Link> {}

/** A place that looks like a button. */
export function ButtonLink({ look, big, icon, className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={buttonClass({ look, big, icon }, className)} />;
}
