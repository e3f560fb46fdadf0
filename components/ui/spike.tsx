import type { ComponentProps, CSSProperties } from "react";
import { classes } from "@/components/ui/classes";

interface SpikeProps extends ComponentProps<"div"> {
  /** `accent`: chosen or now; `edge`: a place that waits to be filled. */
  tone?: "accent" | "edge";
  /** How far outside the thing, px. */
  out?: number;
  length?: number;
}

/** Four tape corners: “here”. One chosen thing in a view plus a selection; never as decoration. */
export function Spike({ tone = "accent", out = 5, length = 9, className, style, ...rest }: SpikeProps) {
  const own = {
    "--spike": `var(--${tone})`,
    "--spike-in": `${-out}px`,
    "--spike-l": `${length}px`,
    ...style,
  } as CSSProperties;
  return <div {...rest} className={classes("spike", className)} style={own} />;
}
