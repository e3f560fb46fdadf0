import type { DueLine } from "@/lib/inventory/maintenance/schema";

/** As in the catalogue: red only for what stops the show, an inspection without which a thing may not go out; amber for what else is due. */
export function dueMark({ state, plan }: Pick<DueLine, "state" | "plan">): "stop" | "warn" | null {
  if (state === "later") return null;
  return state === "overdue" && plan.is_mandatory ? "stop" : "warn";
}
