import type { Transaction } from "@/db/client";
import { inventoryKitItems, inventoryKits } from "@/db/schema";
import { seedKits, type SeedKit } from "@/db/seed/kits";
import { daysAgo, type Dice } from "./dice";
import type { Piece } from "./stock";
import { known, type SeedTheatre } from "./theatre";

type KitRow = typeof inventoryKits.$inferInsert;
type LineRow = typeof inventoryKitItems.$inferInsert;

/** What lies at home first, so that a kit can be issued at once; a piece with a number of its own lies in one kit only. */
function linesOf(kitId: string, theatreId: string, items: SeedKit["items"], pieces: readonly Piece[], packed: Set<string>): LineRow[] {
  const at = { theatre_id: theatreId, kit_id: kitId, created_at: daysAgo(150) };
  return items.flatMap(([name, count]) => {
    const named = pieces
      .filter(({ row }) => row.name.startsWith(name) && !packed.has(row.id))
      .toSorted((a, b) => Number(Boolean(a.ends)) - Number(Boolean(b.ends)));
    const [first] = named;
    if (!first) throw new Error(`No item «${name}» for a kit`);
    if (first.row.tracking === "quantity") return [{ ...at, item_id: first.row.id, quantity: String(count) }];
    const chosen = named.slice(0, count);
    for (const { row } of chosen) packed.add(row.id);
    return chosen.map(({ row }) => ({ ...at, item_id: row.id, quantity: "1" }));
  });
}

/** Kits, and cases in them. Gives how many. */
export async function insertKits(
  tx: Transaction,
  theatre: SeedTheatre,
  pieces: readonly Piece[],
  byId: string,
  dice: Dice,
): Promise<number> {
  const kits: KitRow[] = [];
  const lines: LineRow[] = [];
  const packed = new Set<string>();
  function pack({ name, description, items, inside = [] }: Omit<SeedKit, "department">, department: string, parent_id: string | null) {
    const id = dice.idAt(daysAgo(150));
    const code = `KIT-${String(kits.length + 1).padStart(4, "0")}`;
    const at = { created_by_id: byId, created_at: daysAgo(150), updated_at: daysAgo(150) };
    kits.push({
      id,
      theatre_id: theatre.id,
      parent_id,
      name,
      description,
      code,
      department_id: known(theatre.departments, department),
      ...at,
    });
    lines.push(...linesOf(id, theatre.id, items, pieces, packed));
    for (const one of inside) pack(one, department, id);
  }
  for (const kit of seedKits) pack(kit, kit.department, null);
  // One statement each: a kit is hung below one that stands already.
  for (const kit of kits) await tx.insert(inventoryKits).values(kit);
  await tx.insert(inventoryKitItems).values(lines);
  return kits.length;
}
