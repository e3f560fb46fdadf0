import type { Transaction } from "@/db/client";
import { inventoryCategories, inventoryLocations } from "@/db/schema";
import type { SeedCategory } from "@/db/seed/inventory";
import type { SeedLocation } from "@/db/seed/inventory-locations";
import { daysAgo, type Dice } from "./dice";
import { known, type SeedTheatre } from "./theatre";

interface Placed<T> {
  id: string;
  parent_id: string | null;
  order: number;
  node: T;
}

/** Parents before children: the trigger that hangs a row into its tree looks its parent up. */
function flatten<T extends { children?: T[] }>(nodes: T[], dice: Dice, parent_id: string | null = null): Placed<T>[] {
  return nodes.flatMap((node, order) => {
    const id = dice.idAt(daysAgo(900));
    return [{ id, parent_id, order, node }, ...flatten(node.children ?? [], dice, id)];
  });
}

export interface CategoryRef {
  id: string;
  department: string;
  pattern: string;
}

/** Categories by key, each with the department and the pattern that it has or takes from above. */
export async function insertCategories(
  tx: Transaction,
  theatre: SeedTheatre,
  tree: SeedCategory[],
  dice: Dice,
): Promise<Map<string, CategoryRef>> {
  const placed = flatten(tree, dice);
  const byId = new Map(placed.map((one) => [one.id, one]));
  const inherited = (one: Placed<SeedCategory> | undefined, of: "department" | "pattern"): string => {
    if (!one) throw new Error(`a category of the seed has no ${of}`);
    return one.node[of] ?? inherited(byId.get(one.parent_id ?? ""), of);
  };
  await tx.insert(inventoryCategories).values(
    placed.map((one) => ({
      id: one.id,
      theatre_id: theatre.id,
      parent_id: one.parent_id,
      name: one.node.name,
      code: one.node.code,
      department_id: known(theatre.departments, inherited(one, "department")),
      color: one.node.color ?? null,
      number_pattern: one.node.pattern ?? null,
      custom_field_defs: one.node.fields ?? [],
      sort_order: one.order,
      created_at: daysAgo(900),
      updated_at: daysAgo(900),
    })),
  );
  return new Map(
    placed.map((one) => [one.node.key, { id: one.id, department: inherited(one, "department"), pattern: inherited(one, "pattern") }]),
  );
}

export interface LocationRef {
  id: string;
  key: string;
  type: SeedLocation["type"];
}

export async function insertLocations(
  tx: Transaction,
  theatre: SeedTheatre,
  tree: SeedLocation[],
  dice: Dice,
): Promise<Map<string, LocationRef>> {
  const placed = flatten(tree, dice);
  await tx.insert(inventoryLocations).values(
    placed.map(({ id, parent_id, order, node }) => ({
      id,
      theatre_id: theatre.id,
      parent_id,
      name: node.name,
      code: node.code ?? null,
      type: node.type,
      address: node.address ?? null,
      city: node.city ?? null,
      sort_order: order,
      created_at: daysAgo(900),
      updated_at: daysAgo(900),
    })),
  );
  return new Map(placed.map(({ id, node }) => [node.key, { id, key: node.key, type: node.type }]));
}
