import fixtureFile from "@/db/seed/data/lighting-fixtures.json";
import { inventoryItems } from "@/db/schema";
import { lightItems, type SeedItem } from "@/db/seed/inventory-equipment";
import { soundItems, videoItems } from "@/db/seed/inventory-sound-video";
import { costumeItems } from "@/db/seed/inventory-costumes";
import { furnitureItems, machineryItems, makeupItems, propItems } from "@/db/seed/inventory-workshops";
import { formatNumber } from "@/lib/inventory/rules";
import { civil, daysAgo, type Dice } from "./dice";
import type { CategoryRef } from "./places";
import { known, type SeedTheatre } from "./theatre";

export type ItemRow = Omit<typeof inventoryItems.$inferInsert, "quantity">;

/** One row to be, with what its story needs. */
export interface Piece {
  row: ItemRow;
  total: number;
  home: string;
  department: string;
  /** Key of its category in the seed. */
  category: string;
  ends: string | null | undefined;
  bought: Date;
}

const fixtures: SeedItem[] = fixtureFile.fixtures.map((one) => ({
  name: `${one.kind} ${one.manufacturer} ${one.model}`,
  category: one.category,
  home: `light-store/${{ profile: "А-1", led: "А-4", intelligent: "Б-2" }[one.category] ?? "Б-3"}`,
  price: one.price,
  copies: one.units,
  manufacturer: one.manufacturer,
  model: one.model,
  weight: one.weight,
  size: one.width && one.height && one.depth ? [one.width, one.height, one.depth] : undefined,
  fields: Object.fromEntries(Object.entries(one.fields).filter(([, value]) => value !== undefined)),
}));

/** Everything that the demonstration house owns, kind by kind. */
export const itemKinds: SeedItem[] = [
  ...lightItems,
  ...fixtures,
  ...soundItems,
  ...machineryItems,
  ...costumeItems,
  ...propItems,
  ...furnitureItems,
  ...makeupItems,
  ...videoItems,
];

/** Gives out numbers of a pattern; those that a picture shows stay theirs. */
export class Numbers {
  private readonly taken = new Set<string>();
  readonly last = new Map<string, number>();

  constructor(private readonly reserved: ReadonlySet<string>) {}

  /** From a number that the data names, onwards; else the next free one. */
  take(pattern: string, first: string | undefined, copy: number): string {
    if (first) {
      const digits = /\d+$/.exec(first)?.[0] ?? "";
      const number = first.slice(0, -digits.length) + String(Number(digits) + copy).padStart(digits.length, "0");
      this.taken.add(number);
      return number;
    }
    for (let value = (this.last.get(pattern) ?? 0) + 1; ; value += 1) {
      const number = formatNumber(pattern, value);
      if (this.reserved.has(number) || this.taken.has(number)) continue;
      this.last.set(pattern, value);
      this.taken.add(number);
      return number;
    }
  }
}

function reservedNumbers(): Set<string> {
  const numbers = new Numbers(new Set());
  return new Set(
    itemKinds.flatMap((kind) =>
      kind.number ? Array.from({ length: kind.copies ?? 1 }, (_, copy) => numbers.take("", kind.number, copy)) : [],
    ),
  );
}

function worth(price: number, bought: Date): { purchase_price: string; current_value: string } {
  const years = (Date.now() - bought.getTime()) / 31_557_600_000;
  return {
    purchase_price: price.toFixed(2),
    current_value: (Math.round((price * Math.max(0.3, 1 - 0.06 * years)) / 100) * 100).toFixed(2),
  };
}

function conditionOf(kind: SeedItem, end: string | null | undefined, dice: Dice): "good" | "fair" | "poor" {
  if (end?.includes("workshop") || end === "joinery") return "poor";
  const roll = dice.next();
  if (roll < 0.78 || kind.price > 400_000) return "good";
  return roll < 0.95 ? "fair" : "poor";
}

const isTrade = (kind: SeedItem) => Boolean(kind.manufacturer) && kind.manufacturer !== "Мастерские театра";

/** Things of trade carry a number of their maker; what the theatre made itself does not. */
function serialOf(kind: SeedItem, dice: Dice): string | null {
  if (kind.quantity !== undefined || !isTrade(kind)) return null;
  const letters = (kind.manufacturer ?? "")
    .replace(/[^A-Za-z]/g, "")
    .slice(0, 2)
    .toUpperCase();
  return `${letters}${dice.between(16, 26)}-${dice.between(100_000, 999_999)}`;
}

function warrantyOf(kind: SeedItem, bought: Date): string | null {
  const isCovered = isTrade(kind) && kind.price > 10_000 && kind.quantity === undefined;
  return isCovered ? civil(new Date(bought.getTime() + 94_672_800_000)) : null;
}

/** What is written about a thing, apart from its keys and its number. */
function describe(kind: SeedItem, end: string | null | undefined, bought: Date, dice: Dice) {
  const [width, height, depth] = kind.size ?? [];
  return {
    name: kind.name,
    description: kind.description,
    tracking: kind.quantity === undefined ? ("serial" as const) : ("quantity" as const),
    unit: kind.unit ?? "шт",
    condition: conditionOf(kind, end, dice),
    width: width?.toFixed(2),
    height: height?.toFixed(2),
    depth: depth?.toFixed(2),
    weight: kind.weight?.toFixed(3),
    serial_number: serialOf(kind, dice),
    manufacturer: kind.manufacturer,
    model: kind.model,
    ...worth(kind.price, bought),
    purchase_date: civil(bought),
    warranty_until: warrantyOf(kind, bought),
    custom_fields: kind.fields ?? {},
  };
}

/** All 600 pieces of the house, receipts and stories still to come. */
export function pieces(
  theatre: SeedTheatre,
  categories: ReadonlyMap<string, CategoryRef>,
  dice: Dice,
  clerkId: string,
): { pieces: Piece[]; numbers: Numbers } {
  const numbers = new Numbers(reservedNumbers());
  const made = itemKinds.flatMap((kind) => {
    const category = categories.get(kind.category);
    if (!category) throw new Error(`the seed has no category "${kind.category}"`);
    const bought = daysAgo(dice.between(420, 2900));
    return Array.from({ length: kind.copies ?? 1 }, (_, copy): Piece => {
      const end = kind.ends?.[copy];
      const entered = new Date(daysAgo(dice.between(330, 364)).getTime() + dice.between(0, 25_000_000));
      const row = {
        ...describe(kind, end, bought, dice),
        id: dice.idAt(entered),
        theatre_id: theatre.id,
        inventory_number: numbers.take(category.pattern, kind.number, copy),
        category_id: category.id,
        department_id: known(theatre.departments, category.department),
        created_by_id: clerkId,
        updated_by_id: clerkId,
        created_at: entered,
        updated_at: entered,
      };
      return {
        row,
        total: kind.quantity ?? 1,
        home: kind.home,
        department: category.department,
        category: kind.category,
        ends: end,
        bought: entered,
      };
    });
  });
  return { pieces: made, numbers };
}
