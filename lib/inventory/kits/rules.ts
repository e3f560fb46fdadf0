import { gatedLocationTypes, type locationTypes, type movementTypes } from "@/lib/inventory/constants";
import type { KitLine, KitTrouble } from "@/lib/inventory/kits/schema";

type LocationType = (typeof locationTypes)[number];
type MovementType = (typeof movementTypes)[number];
type Standing = KitLine["stock"][number];

/** In thousandths, since quantities have three places: sums stay exact. */
const units = (quantity: string) => Math.round(Number(quantity) * 1000);
const sumOf = (stock: readonly Standing[]) => stock.reduce((sum, { quantity }) => sum + units(quantity), 0);

/** What is wrong with a line; null where all of it stands somewhere and may be used. */
export function troubleOf(line: Pick<KitLine, "quantity" | "stock" | "is_overdue">): KitTrouble | null {
  const wanted = units(line.quantity);
  if (sumOf(line.stock) < wanted) return "missing";
  if (sumOf(line.stock.filter(({ type }) => type !== "workshop")) < wanted) return "in_repair";
  return line.is_overdue ? "overdue" : null;
}

const standing = ({ stock }: Pick<KitLine, "stock">, types: readonly LocationType[]) =>
  sumOf(stock.filter(({ type }) => types.includes(type)));

const serialOf = (lines: readonly KitLine[]) => lines.filter(({ item }) => item.tracking === "serial");
const isKitOut = (lines: readonly KitLine[]) => serialOf(lines).some((line) => standing(line, gatedLocationTypes) > 0);

/**
 * Tells of a line of this tree whether it is out. Of what is counted some may be out for another reason: where the stores hold enough of
 * it, it is out only together with the serial things of its kit, if there are any to tell by.
 */
export function outOf(lines: readonly KitLine[]): (line: KitLine) => boolean {
  const mayBeOut = isKitOut(lines) || serialOf(lines).length === 0;
  return (line) => {
    const [out, stored, wanted] = [standing(line, gatedLocationTypes), standing(line, ["warehouse"]), units(line.quantity)];
    return out > 0 && (stored < wanted || (mayBeOut && out >= wanted));
  };
}

export interface KitMove {
  item_id: string;
  from_location_id: string;
  quantity: string;
}

export interface Shortage {
  item_id: string;
  name: string;
  inventory_number: string;
  wanted: string;
  available: string;
  reason: KitTrouble | "elsewhere";
}

interface Need {
  line: KitLine;
  wanted: number;
}

/** What each item must give for the whole tree: a cable may belong in several cases of one. */
function needs(lines: readonly KitLine[]): Need[] {
  const byItem = new Map<string, Need>();
  for (const line of lines) {
    const known = byItem.get(line.item.id);
    byItem.set(line.item.id, { line, wanted: (known?.wanted ?? 0) + units(line.quantity) });
  }
  return [...byItem.values()];
}

/** So much from these places, the fullest first; what is left over could not be had. */
function take(itemId: string, wanted: number, places: readonly Standing[]): { moves: KitMove[]; left: number } {
  let left = wanted;
  const moves: KitMove[] = [];
  for (const place of places.toSorted((a, b) => units(b.quantity) - units(a.quantity))) {
    const part = Math.min(left, units(place.quantity));
    if (part <= 0) continue;
    moves.push({ item_id: itemId, from_location_id: place.location_id, quantity: (part / 1000).toFixed(3) });
    left -= part;
  }
  return { moves, left };
}

/** How a movement to such a place is called when a kit leaves its shelf. */
export function issueType(target: LocationType): MovementType {
  const types: Record<LocationType, MovementType> = {
    stage: "issue",
    rehearsal: "issue",
    tour: "to_tour",
    workshop: "to_repair",
    warehouse: "transfer",
  };
  return types[target];
}

/** What goes out of the stores, and what of the kit does not go and why. */
export function planIssue(
  lines: readonly KitLine[],
  target: { id: string; type: LocationType },
  isOverridden: boolean,
): { moves: KitMove[]; short: Shortage[] } {
  const isGated = gatedLocationTypes.includes(target.type) && !isOverridden;
  const wasTaken = isKitOut(lines) ? outOf(lines) : () => false;
  const plans = needs(lines).map(({ line, wanted }) => {
    const held = isGated && line.is_overdue;
    const stores = line.stock.filter(({ type, location_id: at }) => type === "warehouse" && at !== target.id);
    // The rest of a kit that is out: what is counted went along already, though there is more of it.
    const isGone = sumOf(stores) >= wanted && wasTaken({ ...line, quantity: String(wanted / 1000) });
    const { moves, left } = held || isGone ? { moves: [], left: wanted } : take(line.item.id, wanted, stores);
    const reason = held
      ? ("overdue" as const)
      : (troubleOf({ ...line, quantity: String(wanted / 1000), is_overdue: false }) ?? "elsewhere");
    const shortage: Shortage = {
      item_id: line.item.id,
      name: line.item.name,
      inventory_number: line.item.inventory_number,
      wanted: (wanted / 1000).toFixed(3),
      available: ((wanted - left) / 1000).toFixed(3),
      reason,
    };
    return { moves, short: left > 0 ? [shortage] : [] };
  });
  return { moves: plans.flatMap(({ moves }) => moves), short: plans.flatMap(({ short }) => short) };
}

/** What of the kit is out, as its page says, and comes back; the kit's own quantity of it and no more. */
export function planReturn(lines: readonly KitLine[]): { moves: KitMove[]; type: MovementType } {
  const out = needs(lines.filter(outOf(lines))).map(({ line, wanted }) => ({
    wanted,
    line,
    places: line.stock.filter(({ type }) => gatedLocationTypes.includes(type)),
  }));
  const moves = out.flatMap(({ line, wanted, places }) => take(line.item.id, wanted, places).moves);
  const places = new Map(out.flatMap((one) => one.places.map(({ location_id: at, type }) => [at, type] as const)));
  const isTour = moves.length > 0 && moves.every(({ from_location_id: at }) => places.get(at) === "tour");
  return { moves, type: isTour ? "from_tour" : "return" };
}

interface Branch {
  id: string;
  ancestor_ids: readonly string[];
}

/** The lines of a kit and of all kits in it. */
export function linesOfTree<L extends { kit_id: string }>(kitId: string, kits: readonly Branch[], lines: readonly L[]): L[] {
  const below = new Set(kits.flatMap((kit) => (kit.ancestor_ids.includes(kitId) ? [kit.id] : [])));
  return lines.filter((line) => below.has(line.kit_id));
}
