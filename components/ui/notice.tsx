import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { Mark } from "@/components/ui/mark";

interface NoticeProps {
  tone?: "stop" | "warn";
  /** The cause, in one sentence. */
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** `alert` or `status` if it appears after an action. */
  role?: "alert" | "status";
}

export function Notice({ tone, title, children, actions, role }: NoticeProps) {
  return (
    <div className={classes("notice", tone)} role={role}>
      {tone ? <Mark name={tone} size={16} /> : <Info />}
      <div className="grow">
        {title ? <b className="bb">{title} </b> : null}
        {children}
      </div>
      {actions}
    </div>
  );
}
