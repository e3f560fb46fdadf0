import { scaleLinear } from "d3-scale";
import Link from "next/link";
import type { ReactNode } from "react";

export interface Bar {
  key: string;
  name: string;
  /** What the length is drawn from. */
  amount: number;
  /** The figure at the end. */
  figure: string;
  /** The whole of it in words, for a screen reader. */
  words: string;
  /** What it opens; a bar that nothing can be asked for opens nothing. */
  href?: string;
}

/** A list of bars, each the way to exactly what it counts. */
export function AnalyticsBars({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const length = scaleLinear([0, Math.max(1, ...bars.map(({ amount }) => amount))], [0, 100]);
  return (
    <ul className="bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <BarLink bar={bar}>
            <span className="n">{bar.name}</span>
            <span className="f">{bar.figure}</span>
            <span className="b" aria-hidden="true">
              <i style={{ width: `${length(bar.amount)}%` }} />
            </span>
          </BarLink>
        </li>
      ))}
    </ul>
  );
}

function BarLink({ bar, children }: { bar: Bar; children: ReactNode }) {
  if (!bar.href)
    return (
      <div className="one" title={bar.words}>
        {children}
      </div>
    );
  return (
    <Link className="one" href={bar.href} prefetch={false} aria-label={bar.words}>
      {children}
    </Link>
  );
}

export interface Figure {
  term: string;
  value: ReactNode;
  href?: string;
}

/** The large figures of a section; those that are counts open what they count. */
export function AnalyticsFigures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figures">
      {figures.map(({ term, value, href }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {href ? (
              <Link href={href} prefetch={false}>
                {value}
              </Link>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
