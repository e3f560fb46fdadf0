import type { MoveLine } from "@/lib/inventory/movements/schema";
import type { Remedy } from "@/lib/inventory/stocktakes/schema";

/** As much of a line as its booking needs. */
export interface BookableLine {
  item: { id: string; tracking: "serial" | "quantity" };
  counted: string | null;
  difference: string | null;
  standing: string;
  elsewhere: readonly { location_id: string; quantity: string }[];
}

/** Milligrams and millimetres are not lost on the way: quantities have three places. */
const plain = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Where the book has what was found here beyond it: other places that hold as much. */
export function possibleSources<T extends { quantity: string }>(line: { difference: string | null; elsewhere: readonly T[] }): T[] {
  const surplus = Number(line.difference ?? "0");
  return line.elsewhere.filter(({ quantity }) => Number(quantity) >= surplus);
}

/** The one of them that needs no asking. */
export function offeredSource(line: BookableLine): string | null {
  const enough = possibleSources(line);
  const [only] = enough;
  return only && (enough.length === 1 || line.item.tracking === "serial") ? only.location_id : null;
}

/** What closing does with a thing that is over, when nobody says: over by the book of another place, it comes from there. */
export function offeredRemedy(line: BookableLine): Omit<Remedy, "item_id"> {
  const source = offeredSource(line);
  return source ? { do: "transfer", from_location_id: source } : { do: "surplus", from_location_id: null };
}

function missingLine(line: BookableLine, here: string, lacking: number): MoveLine[] {
  // What was moved on meanwhile cannot be missing here any more: the book has it elsewhere.
  const quantity = Math.min(lacking, Number(line.standing));
  return quantity > 0 ? [{ item_id: line.item.id, type: "correction", from_location_id: here, quantity: plain(quantity) }] : [];
}

function surplusLine(line: BookableLine, here: string, over: number, remedy: Omit<Remedy, "item_id">): MoveLine[] {
  const moved = { item_id: line.item.id, to_location_id: here, quantity: plain(over) };
  if (remedy.do === "leave") return [];
  if (remedy.do === "surplus") return [{ ...moved, type: "correction" }];
  return [{ ...moved, type: "transfer", from_location_id: remedy.from_location_id ?? offeredSource(line) }];
}

interface Closing {
  uncounted: "leave" | "missing";
  remedies: readonly Remedy[];
}

/** How much more is here than the book has, as closing takes it: what nobody counted is as the book has it, or is not here at all. */
function differenceOf(line: BookableLine, uncounted: Closing["uncounted"]): number {
  const isLost = line.counted === null && uncounted === "missing";
  return isLost ? -Number(line.standing) : Number(line.difference ?? "0");
}

/** How many lines a closing has to decide on, also those that it leaves as they are. */
export function countDifferences(lines: readonly BookableLine[], uncounted: Closing["uncounted"]): number {
  return lines.filter((line) => differenceOf(line, uncounted) !== 0).length;
}

/** The lines of the act that makes the book say what was counted. */
export function differences(lines: readonly BookableLine[], here: string, wishes: Closing): MoveLine[] {
  const chosen = new Map(wishes.remedies.map((remedy) => [remedy.item_id, remedy]));
  return lines.flatMap((line) => {
    const difference = differenceOf(line, wishes.uncounted);
    if (difference < 0) return missingLine(line, here, -difference);
    return difference > 0 ? surplusLine(line, here, difference, chosen.get(line.item.id) ?? offeredRemedy(line)) : [];
  });
}
