import type { itemTrackings, locationTypes, movementTypes } from "@/lib/inventory/constants";
import { movementObjections } from "@/lib/inventory/rules";

export type MovementType = (typeof movementTypes)[number];
type LocationType = (typeof locationTypes)[number];

/** What a person can do with a thing; a correction is two verbs, for what is missing and for what is over. */
export const moveVerbs = [
  "issue",
  "return",
  "from_repair",
  "from_tour",
  "transfer",
  "to_repair",
  "to_tour",
  "receipt",
  "shortage",
  "surplus",
  "write_off",
] as const;
export type MoveVerb = (typeof moveVerbs)[number];

export interface Place {
  id: string;
  path: string;
  type: LocationType;
}

export interface Standing {
  location_id: string;
  location: string;
  quantity: string;
}

export interface MoveChoice {
  verb: MoveVerb;
  /** Where it can be taken from; empty where it comes from nowhere. */
  sources: Standing[];
  /** Where it can go; empty where it goes nowhere. */
  destinations: Place[];
}

export function movementTypeOf(verb: MoveVerb): MovementType {
  return verb === "shortage" || verb === "surplus" ? "correction" : verb;
}

const comesFromNowhere: readonly MoveVerb[] = ["receipt", "surplus"];
const goesNowhere: readonly MoveVerb[] = ["shortage", "write_off"];

/** Which kinds of place a verb makes sense from; any where it is silent. */
const sensibleSources: Partial<Record<MoveVerb, readonly LocationType[]>> = {
  issue: ["warehouse"],
  return: ["stage", "rehearsal"],
  from_repair: ["workshop"],
  from_tour: ["tour"],
  to_repair: ["warehouse", "stage", "rehearsal", "tour"],
  to_tour: ["warehouse", "stage", "rehearsal", "workshop"],
};

/** Coming back from a workshop into a workshop is a transfer. */
const notInto: Partial<Record<MoveVerb, LocationType>> = { from_repair: "workshop", from_tour: "tour" };

function leadsTo(verb: MoveVerb, place: Place): boolean {
  return notInto[verb] !== place.type && !movementObjections(movementTypeOf(verb), { to: place.type }).to_location_id;
}

function sourcesOf(verb: MoveVerb, stock: readonly Standing[], types: ReadonlyMap<string, LocationType>): Standing[] {
  if (comesFromNowhere.includes(verb)) return [];
  const allowed = sensibleSources[verb];
  return stock.filter((standing) => {
    const type = types.get(standing.location_id);
    return !allowed || (type !== undefined && allowed.includes(type));
  });
}

interface Movable {
  tracking: (typeof itemTrackings)[number];
  quantity: string;
  stock: readonly Standing[];
}

/** The movements that make sense for an item where it stands now, each with the ends it can have. */
export function moveChoices(item: Movable, places: readonly Place[]): MoveChoice[] {
  const types = new Map(places.map((place) => [place.id, place.type]));
  const isWhole = item.tracking === "serial" && Number(item.quantity) > 0;
  return moveVerbs
    .filter((verb) => !(isWhole && comesFromNowhere.includes(verb)))
    .map((verb) => ({
      verb,
      sources: sourcesOf(verb, item.stock, types),
      destinations: goesNowhere.includes(verb) ? [] : places.filter((place) => leadsTo(verb, place)),
    }))
    .filter(
      (choice) =>
        (comesFromNowhere.includes(choice.verb) || choice.sources.length > 0) &&
        (goesNowhere.includes(choice.verb) || hasElsewhere(choice)),
    );
}

/** A place to go to that is not the only one it could come from. */
function hasElsewhere({ sources, destinations }: MoveChoice): boolean {
  const [only] = sources;
  return sources.length === 1 ? destinations.some((place) => place.id !== only?.location_id) : destinations.length > 0;
}

/** What is done first with a thing, by its status. */
export function firstVerb(choices: readonly MoveChoice[]): MoveVerb | undefined {
  const order: MoveVerb[] = ["from_repair", "from_tour", "return", "issue", "receipt"];
  return order.find((verb) => choices.some((choice) => choice.verb === verb));
}

const reverses: Partial<Record<MovementType, MovementType>> = {
  issue: "return",
  return: "issue",
  to_repair: "from_repair",
  from_repair: "to_repair",
  to_tour: "from_tour",
  from_tour: "to_tour",
  transfer: "transfer",
};

interface Moved {
  type: MovementType;
  quantity: string;
  from_location_id: string | null;
  to_location_id: string | null;
}

/** The movement that brings it back, where there is one; what came from nowhere or went nowhere has none. */
export function reverseOf({ type, quantity, from_location_id: from, to_location_id: to }: Moved, places: readonly Place[]): Moved | null {
  const wanted = reverses[type];
  if (!wanted || !from || !to) return null;
  const back = places.find((place) => place.id === from)?.type;
  const source = places.find((place) => place.id === to)?.type;
  const fits = Object.keys(movementObjections(wanted, { from: source, to: back })).length === 0;
  return { type: fits ? wanted : "transfer", quantity, from_location_id: to, to_location_id: from };
}

/** Only what a movement needs to know of a place reaches the browser. */
export function asPlaces(locations: readonly (Place & { is_active: boolean })[]): Place[] {
  return locations.filter((location) => location.is_active).map(({ id, path, type }) => ({ id, path, type }));
}

export interface MovedItem {
  id: string;
  name: string;
  inventory_number: string;
  tracking: "serial" | "quantity";
  unit: string;
  quantity: string;
}

/** Only what a movement needs to know of an item reaches the browser. */
export function asMovedItem({ id, name, inventory_number, tracking, unit, quantity }: MovedItem): MovedItem {
  return { id, name, inventory_number, tracking, unit, quantity };
}
