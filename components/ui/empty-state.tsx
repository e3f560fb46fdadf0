import type { ReactNode } from "react";

interface EmptyStateProps {
  icon: ReactNode;
  title: string;
  /** What belongs here. */
  children?: ReactNode;
  /** The first step: one or two big buttons. */
  actions?: ReactNode;
}

export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <div>
        <div className="place spike">{icon}</div>
        <h2>{title}</h2>
        {children ? <p>{children}</p> : null}
        {actions ? <div className="verbs">{actions}</div> : null}
      </div>
    </div>
  );
}
