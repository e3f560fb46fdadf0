import type { Entry, ScanMode, ScanPlace, Session } from "@/components/inventory/scan-session";
import type { ScannedItem } from "@/lib/inventory/scan/schema";

export type Verdict =
  | "right"
  | "overdue"
  | "not_yours"
  | "nowhere"
  | "already_out"
  | "already_home"
  | "already_there"
  | "in_repair"
  | "on_tour"
  | "short";
/** Where people stand before the audience: what is past its inspection does not go there. */
const outside: readonly ScanPlace["type"][] = ["stage", "rehearsal", "tour"];

const destinations: Partial<Record<ScanMode, readonly ScanPlace["type"][]>> = { issue: ["stage", "rehearsal"], return: ["warehouse"] };

/** Places that a mode can lead to. */
export function destinationsOf(mode: ScanMode, places: readonly ScanPlace[]): ScanPlace[] {
  if (mode === "open" || mode === "count") return [];
  const types = destinations[mode];
  return places.filter((place) => types?.includes(place.type) ?? true);
}

/** What comes from a workshop is taken over there with what was done to it (`from_repair`), so no scan brings it past that. */
const sources: Partial<Record<ScanMode, readonly ScanPlace["type"][]>> = { issue: ["warehouse"], return: ["stage", "rehearsal", "tour"] };

/** Where a thing could be taken from in this mode, the fullest place first. */
export function sourcesOf(item: ScannedItem, { mode, toId }: Pick<Session, "mode" | "toId">): ScannedItem["stock"] {
  const allowed = sources[mode];
  return item.stock.filter((at) => at.location_id !== toId && (allowed?.includes(at.type) ?? true));
}

function whereNothing(item: ScannedItem, mode: ScanMode): Verdict {
  if (item.stock.length === 0) return "nowhere";
  if (mode !== "issue" && mode !== "return") return "already_there";
  const stands = (type: ScanPlace["type"]) => item.stock.some((at) => at.type === type);
  if (mode === "return") return stands("warehouse") ? "already_home" : "in_repair";
  if (stands("stage") || stands("rehearsal")) return "already_out";
  return stands("tour") ? "on_tour" : "in_repair";
}

/** What is taken from where: first from the place that is chosen, what is missing there from the others; null where it is not enough. */
export function takingsOf(
  { fromId, quantity }: Entry,
  from: ScannedItem["stock"],
): { at: ScannedItem["stock"][number]; quantity: number }[] | null {
  const chosenFirst = from.toSorted((a, b) => Number(b.location_id === fromId) - Number(a.location_id === fromId));
  let missing = quantity;
  const takings = chosenFirst.flatMap((at) => {
    const part = Math.min(missing, Number(at.quantity));
    missing = rounded(missing - part);
    return part > 0 ? [{ at, quantity: part }] : [];
  });
  return missing > 0 ? null : takings;
}

/** Quantities have three places (data-model.md). */
const rounded = (quantity: number) => Math.round(quantity * 1000) / 1000;

/** Whether an overdue thing would come before people by this. */
function isGated(item: ScannedItem, session: Session, from: ScannedItem["stock"], places: readonly ScanPlace[]): boolean {
  const target = places.find((place) => place.id === session.toId)?.type;
  const leadsOut = session.mode === "issue" || (session.mode === "move" && target !== undefined && outside.includes(target));
  return item.is_overdue && leadsOut && from.some((at) => !outside.includes(at.type));
}

/** What stands against a line as the session is set now. */
export function verdictOf(entry: Entry, session: Session, places: readonly ScanPlace[]): Verdict {
  const { item } = entry;
  if (!item || session.mode === "open" || session.mode === "count") return "right";
  if (!item.may_move) return "not_yours";
  const from = sourcesOf(item, session);
  if (from.length === 0) return whereNothing(item, session.mode);
  const takings = takingsOf(entry, from);
  if (!takings) return "short";
  const isPast = isGated(
    item,
    session,
    takings.map(({ at }) => at),
    places,
  );
  return isPast ? "overdue" : "right";
}
