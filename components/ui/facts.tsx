import type { ReactNode } from "react";

export function Facts({ children, keyWidth }: { children: ReactNode; keyWidth?: number }) {
  return (
    <dl className="facts" style={keyWidth ? { ["--fk" as string]: `${keyWidth}px` } : undefined}>
      {children}
    </dl>
  );
}

export function Fact({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
