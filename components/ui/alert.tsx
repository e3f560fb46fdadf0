import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";

/** A small alarm on a line or on a photo: `stop` stops the show, `warn` must be looked at. */
export function Alert({ tone, children }: { tone: "stop" | "warn"; children: ReactNode }) {
  return (
    <span className={`alert ${tone}`}>
      <Mark name={tone} />
      {children}
    </span>
  );
}
