import { type ReactNode, useId } from "react";
import { classes } from "@/components/ui/classes";

interface SectionProps {
  title: ReactNode;
  /** What the section counts or says of itself, beside the name. */
  count?: ReactNode;
  /** A link or buttons at the right end. */
  end?: ReactNode;
  /** Heading level; a section is never nested more than once. */
  level?: 2 | 3;
  className?: string;
  children?: ReactNode;
}

export function Section({ title, count, end, level = 2, className, children }: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={classes("sec", className)} aria-labelledby={id}>
      <header>
        <Heading id={id}>{title}</Heading>
        {count === undefined ? null : <span className="n">{count}</span>}
        {end ? <span className="end">{end}</span> : null}
      </header>
      {children}
    </section>
  );
}
