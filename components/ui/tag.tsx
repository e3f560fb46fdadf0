import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import { gelClass } from "@/components/ui/gel";

export function Tag({ gel, children }: { gel?: string | null; children: ReactNode }) {
  return <span className={classes("tag", gel && "gel", gel && gelClass(gel))}>{children}</span>;
}
