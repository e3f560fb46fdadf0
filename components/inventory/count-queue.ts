import type { Counted } from "@/components/inventory/scan-client";
import type { ScanSound } from "@/components/scan/sound";
import type { Problem } from "@/lib/core/result";
import type { Candidate, ScannedItem } from "@/lib/inventory/scan/schema";

/** A code that was scanned in a count and is not counted yet. */
export interface CountCode {
  id: string;
  code: string;
  /** When it was scanned, as ISO 8601; it may be sent much later. */
  at: string;
  outcome: "waiting" | "unknown" | "choose" | "kit" | "refused";
  /** Of several things with this code the one that a person chose; of a refusal what was not counted. */
  item: ScannedItem | null;
  /** Name of the kit, or why the server refused. */
  detail?: string;
  candidates: ScannedItem[];
}

export interface CountQueue {
  /** The latest first. */
  codes: CountCode[];
}

export const emptyQueue: CountQueue = { codes: [] };

/** A code is kept at once, also without network; it is counted when its turn comes. */
export const addCountCode = (queue: CountQueue, code: string, id: string, at: string): CountQueue => ({
  codes: [{ id, code, at, outcome: "waiting", item: null, candidates: [] }, ...queue.codes],
});

export const dropCountCode = (queue: CountQueue, id: string): CountQueue => ({ codes: queue.codes.filter((one) => one.id !== id) });

export const changeCountCode = (queue: CountQueue, id: string, change: Partial<CountCode>): CountQueue => ({
  codes: queue.codes.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

export const nextCountCode = (queue: CountQueue) => queue.codes.findLast((one) => one.outcome === "waiting");

type Of<K extends Candidate["kind"]> = Extract<Candidate, { kind: K }>;
export type Meaning =
  | { kind: "item"; item: ScannedItem }
  | { kind: "choose"; items: ScannedItem[] }
  | { kind: "kit"; kit: Of<"kit"> }
  | { kind: "place"; place: Of<"place"> }
  | { kind: "unknown" };

/** What a code means in a count: things are counted, so a thing comes before a kit or a place that is called the same. */
export function meaningOf(candidates: readonly Candidate[]): Meaning {
  const items = candidates.filter((one) => one.kind === "item");
  const [item, ...others] = items;
  if (item) return others.length > 0 ? { kind: "choose", items } : { kind: "item", item };
  const [other] = candidates;
  if (other?.kind === "kit") return { kind: "kit", kit: other };
  return other?.kind === "place" ? { kind: "place", place: other } : { kind: "unknown" };
}

/** What became of a code: counted, or what it means where there is nothing to count. */
export type Told =
  | { kind: "counted"; item: ScannedItem; counted: Counted }
  | { kind: "refused"; item: ScannedItem | null; problem: Problem }
  | Exclude<Meaning, { kind: "item" }>;

const reasonOf = ({ details, message }: Problem) => Object.values(details.fields ?? {}).flat()[0] ?? message;

/** What is left of a code once it is known what it is: whatever is not counted stays until a person has seen it. */
export function settled(queue: CountQueue, id: string, told: Told): CountQueue {
  switch (told.kind) {
    case "unknown":
      return changeCountCode(queue, id, { outcome: "unknown" });
    case "choose":
      return changeCountCode(queue, id, { outcome: "choose", candidates: told.items });
    case "kit":
      return changeCountCode(queue, id, { outcome: "kit", detail: told.kit.name });
    case "refused":
      return changeCountCode(queue, id, { outcome: "refused", item: told.item, detail: reasonOf(told.problem) });
    default:
      return dropCountCode(queue, id);
  }
}

/** How a count sounds: what does not belong here, or is here already, is told apart from what is right. */
export function countSound({ line }: Counted, item: ScannedItem, wasCounted: boolean): ScanSound {
  if (!line || line.state === "unexpected" || wasCounted) return "wrong";
  return item.is_overdue ? "overdue" : "right";
}
