import type { ReactNode, SVGProps } from "react";
import { classes } from "@/components/ui/classes";

const line: SVGProps<SVGPathElement> = { fill: "none", stroke: "currentColor", strokeWidth: 1.5 };
const thin: SVGProps<SVGPathElement> = { ...line, strokeWidth: 1.3 };
const full: SVGProps<SVGPathElement> = { fill: "currentColor" };
const cut: SVGProps<SVGPathElement> = { fill: "none", stroke: "var(--surface)", strokeWidth: 1.5 };
const square = <rect x="1.75" y="1.75" width="8.5" height="8.5" fill="none" stroke="currentColor" strokeWidth="1.5" />;
const circle = <circle cx="6" cy="6" r="4.9" fill="none" stroke="currentColor" strokeWidth="1.3" />;
const sheet = "M1 2.2h10v7.6H1Z";
const low = "M0 8h2.2v3H0z";
const medium = `${low}M3.3 6h2.2v5H3.3z`;
const high = `${medium}M6.6 4h2.2v7H6.6z`;

function bars(filled: string, rest: string): ReactNode {
  return (
    <>
      <path d={filled} {...full} />
      {rest ? <path d={rest} {...full} opacity=".25" /> : null}
    </>
  );
}

/** Shape = what kind of thing, filling = how far, colour (of the text around) = how urgent. */
const drawings = {
  in_stock: square,
  reserved: (
    <>
      {square}
      <path d="M2 10 10 2V10Z" {...full} />
    </>
  ),
  on_stage: <rect x="1" y="1" width="10" height="10" fill="currentColor" />,
  on_tour: <path d="M6.5 1.75H1.75v8.5h8.5V6.5M8 1.5h2.5V4M10.3 1.7 5.5 6.5" {...line} />,
  in_repair: (
    <>
      {square}
      <path d="M2 10 10 2" {...line} />
    </>
  ),
  decommissioned: (
    <>
      <path d="M1.75 1.75h8.5v8.5h-8.5Z" {...line} strokeWidth={1} strokeDasharray="1.6 1.2" />
      <path d="M0 6h12" {...line} />
    </>
  ),
  confirmed: (
    <>
      <circle cx="6" cy="6" r="5.5" fill="currentColor" />
      <path d="M3.4 6.2 5.3 8 8.7 4.2" {...cut} />
    </>
  ),
  declined: (
    <>
      {circle}
      <path d="M4 4l4 4M8 4 4 8" {...line} />
    </>
  ),
  tentative: (
    <>
      {circle}
      <path d="M6 1.1a4.9 4.9 0 0 0 0 9.8Z" {...full} />
    </>
  ),
  invited: <circle cx="6" cy="6" r="4.9" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2 1.85" />,
  stop: (
    <>
      <path d="M6 .3 11.7 6 6 11.7.3 6Z" {...full} />
      <path d="M6 3v3.4M6 7.8v1.2" {...cut} strokeWidth={1.4} />
    </>
  ),
  warn: (
    <>
      <path d="M6 .8 11.6 11H.4Z" {...thin} strokeLinejoin="round" />
      <path d="M6 4.4v3M6 8.4v1.1" {...thin} />
    </>
  ),
  ready: <path d="M1.5 6.4 4.6 9.5 10.5 2.6" {...line} strokeWidth={1.8} />,
  partial: (
    <>
      {circle}
      <path d="M6 6V1.1A4.9 4.9 0 1 1 1.1 6Z" {...full} />
    </>
  ),
  low: bars(low, "M3.3 8h2.2v3H3.3zM6.6 8h2.2v3H6.6zM9.8 8H12v3H9.8z"),
  medium: bars(medium, "M6.6 8h2.2v3H6.6zM9.8 8H12v3H9.8z"),
  high: bars(high, "M9.8 8H12v3H9.8z"),
  critical: bars(`${high}M9.8 1H12v10H9.8z`, ""),
  approved: (
    <>
      <path d={sheet} {...thin} />
      <path d="M3.4 6 5.2 7.8 8.6 4.2" {...line} strokeWidth={1.4} />
    </>
  ),
  review: (
    <>
      <path d={sheet} {...thin} />
      <path d="M3 6h6" {...line} strokeWidth={1.4} />
    </>
  ),
  draft: <path d={sheet} {...thin} strokeWidth={1.2} strokeDasharray="2 1.5" />,
} satisfies Record<string, ReactNode>;

export type MarkName = keyof typeof drawings;
export const markNames = Object.keys(drawings) as MarkName[];

export type Tone = "stop" | "warn" | "ok" | "off";

const tones: Partial<Record<MarkName, Tone>> = {
  in_repair: "warn",
  decommissioned: "off",
  confirmed: "ok",
  declined: "stop",
  stop: "stop",
  warn: "warn",
  ready: "ok",
  critical: "stop",
  approved: "ok",
  review: "warn",
  draft: "off",
};

/** A state mark. Beside its word it is decoration; alone (on a photo) it takes the word as `label`. */
export function Mark({ name, size = 12, label }: { name: MarkName; size?: 12 | 16 | 20; label?: string }) {
  const named = label ? ({ role: "img", "aria-label": label } as const) : ({ "aria-hidden": true } as const);
  return (
    <svg className="m" data-size={size} viewBox="0 0 12 12" {...named}>
      {drawings[name]}
    </svg>
  );
}

/** Mark and word. The tone follows the mark unless given (`null` for none). */
export function State({ mark, tone, children }: { mark: MarkName; tone?: Tone | null; children: ReactNode }) {
  return (
    <span className={classes("st", tone === undefined ? tones[mark] : tone)}>
      <Mark name={mark} />
      {children}
    </span>
  );
}
