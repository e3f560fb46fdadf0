import type { Transaction } from "@/db/client";
import { inventoryBatches } from "@/db/schema";
import { movementComments } from "@/db/seed/inventory-words";
import type { Dice } from "./dice";
import type { Piece } from "./stock";
import type { MovementRow } from "./story";

export type ActRow = Omit<typeof inventoryBatches.$inferInsert, "number"> & { created_at: Date };

const week = 7 * 86_400_000;
const [fewest, most] = [3, 12];

/** Movements that nothing follows, so that they may be told as later than they were. */
function lastOf(movements: readonly MovementRow[]): MovementRow[] {
  return [...new Map(movements.map((movement) => [movement.item_id, movement])).values()].filter(({ type }) => type !== "receipt");
}

/** What a department brought the same way in one week. */
function consignments(movements: readonly MovementRow[], pieces: readonly Piece[]): MovementRow[][] {
  const departments = new Map(pieces.map(({ row, department }) => [row.id, department]));
  const groups = new Map<string, MovementRow[]>();
  for (const movement of lastOf(movements)) {
    const { item_id, type, created_at, from_location_id, to_location_id } = movement;
    const place = type === "return" ? from_location_id : to_location_id;
    const key = [departments.get(item_id), type, place, Math.floor((Date.now() - created_at.getTime()) / week)].join(" ");
    groups.set(key, [...(groups.get(key) ?? []), movement]);
  }
  return [...groups.values()]
    .filter(([first, ...others]) => others.length + 1 >= fewest || first?.type === "write_off")
    .map((group) => group.slice(0, most));
}

/** Signs movements that belong together as one act: one moment, one hand, one comment. The acts, in no order. */
export function signActs(movements: MovementRow[], pieces: readonly Piece[], dice: Dice): ActRow[] {
  return consignments(movements, pieces).map((lines) => {
    const last = lines.at(-1) as MovementRow;
    const { theatre_id, type, created_at, created_by_id } = last;
    const id = dice.idAt(created_at);
    const comment = type === "to_repair" ? last.comment : dice.pick<string>(movementComments[type]);
    for (const line of lines)
      Object.assign(line, { batch_id: id, created_at, created_by_id, comment: type === "to_repair" ? line.comment : null });
    return { id, theatre_id, type, comment, created_at, created_by_id };
  });
}

/** Numbers are given as they come, so the oldest comes first. */
export async function insertActs(tx: Transaction, acts: readonly ActRow[]): Promise<void> {
  const inOrder = acts.toSorted((a, b) => a.created_at.getTime() - b.created_at.getTime());
  for (const act of inOrder) await tx.insert(inventoryBatches).values({ ...act, number: 0 });
}
