import type { locationTypes, movementTypes } from "@/lib/inventory/constants";
import { movementEnds, movementObjections } from "@/lib/inventory/rules";

type MovementType = (typeof movementTypes)[number];

/** As much of an item as a movement of it needs. */
interface Movable {
  tracking: "serial" | "quantity";
  quantity: string;
  stock: readonly { location_id: string; quantity: string }[];
}

interface Wish {
  quantity?: string | null;
  from_location_id?: string | null;
  to_location_id?: string | null;
}

export interface Place {
  id: string;
  path: string;
  type: (typeof locationTypes)[number];
  is_active: boolean;
}

export interface Ends {
  from?: Place;
  to?: Place;
}

/** Where it comes from when nobody says: the one place where all of it stands. */
export function impliedSource(type: MovementType, wish: Wish, item: Movable): string | null {
  if (wish.from_location_id) return wish.from_location_id;
  const { from } = movementEnds(type);
  const comesFromNowhere = from === "never" || (from === "may" && Boolean(wish.to_location_id));
  return comesFromNowhere || item.stock.length !== 1 ? null : (item.stock[0]?.location_id ?? null);
}

/** How much moves when nobody says: one thing comes, all that stands there goes. */
export function impliedQuantity(wish: Wish, item: Movable, fromId: string | null): string {
  return wish.quantity ?? item.stock.find((at) => at.location_id === fromId)?.quantity ?? "1";
}

/** What is wrong with a movement before the database counts the stock: reasons by field, empty where nothing is. */
export function moveObjections(type: MovementType, item: Movable, ends: Ends, quantity: string): Record<string, string> {
  const objections = movementObjections(type, { from: ends.from?.type, to: ends.to?.type });
  if (ends.to?.is_active === false) objections.to_location_id = "inventory.location_closed";
  if (ends.from && ends.from.id === ends.to?.id) objections.to_location_id = "inventory.same_place";
  if (item.tracking === "serial" && Number(quantity) !== 1) objections.quantity = "inventory.serial_quantity";
  return objections;
}

/** Stock that contradicts a movement, as a reason; undefined where it may go on. */
export function stockObjection(item: Movable, ends: Ends, objections: Record<string, string>): string | undefined {
  if (item.stock.length === 0 && objections.from_location_id === "issue.required") return "inventory.nothing_there";
  if (Object.keys(objections).length === 0 && item.tracking === "serial" && !ends.from && Number(item.quantity) > 0)
    return "inventory.serial_present";
  return undefined;
}

const opposites: Partial<Record<MovementType, MovementType>> = {
  receipt: "correction",
  write_off: "correction",
  issue: "return",
  return: "issue",
  to_repair: "from_repair",
  from_repair: "to_repair",
  to_tour: "from_tour",
  from_tour: "to_tour",
};

/** What a movement is called the other way round; the places are known to fit, since it came from there. */
export function reversedType(type: MovementType): MovementType {
  return opposites[type] ?? type;
}
