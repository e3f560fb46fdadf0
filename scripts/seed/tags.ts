import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { savedViews, taggings, tags } from "@/db/schema";
import { seedTags, seedViews, type SeedTag } from "@/db/seed/tags";
import { daysAgo, type Dice } from "./dice";
import type { Piece } from "./stock";
import { inChunks, known, type SeedTheatre } from "./theatre";

interface Hung {
  id: string;
  parent_id: string | null;
  tag: SeedTag;
}

function flatten(nodes: readonly SeedTag[], dice: Dice, parent_id: string | null = null): Hung[] {
  return nodes.flatMap((tag) => {
    const id = dice.idAt(daysAgo(300));
    return [{ id, parent_id, tag }, ...flatten(tag.children ?? [], dice, id)];
  });
}

/** Ids of the categories below each code, root included. */
async function branchesOf(tx: Transaction, theatreId: string): Promise<Map<string, Set<string>>> {
  const rows = await tx.execute<{ code: string; ids: string[] }>(sql`
    select upper.code, array_agg(own.id) as ids from inventory_categories own
    join inventory_categories upper on upper.id = any(own.ancestor_ids)
    where own.theatre_id = ${theatreId} group by upper.code`);
  return new Map(rows.map(({ code, ids }) => [code, new Set(ids)]));
}

function isMarked({ row }: Piece, marks: SeedTag["marks"], branches: ReadonlyMap<string, Set<string>>, dice: Dice): boolean {
  if (!marks) return false;
  const name = row.name.toLowerCase();
  if (marks.names) return marks.names.some((word) => name.includes(word));
  const isFiled = !marks.categories || marks.categories.some((code) => branches.get(code)?.has(row.category_id));
  return isFiled && dice.next() < (marks.share ?? 1);
}

/** The tree of tags, and what carries them. Ids by name. */
async function insertTags(tx: Transaction, theatre: SeedTheatre, pieces: readonly Piece[], dice: Dice): Promise<Map<string, string>> {
  const hung = flatten(seedTags, dice);
  const branches = await branchesOf(tx, theatre.id);
  const at = { created_at: daysAgo(300), updated_at: daysAgo(300) };
  await tx
    .insert(tags)
    .values(
      hung.map(({ id, parent_id, tag }) => ({ id, theatre_id: theatre.id, parent_id, name: tag.name, color: tag.color ?? null, ...at })),
    );
  const rows = hung.flatMap(({ id, tag }) =>
    pieces
      .filter((piece) => isMarked(piece, tag.marks, branches, dice))
      .map(({ row }) => ({ theatre_id: theatre.id, tag_id: id, entity_type: "item", entity_id: row.id })),
  );
  await inChunks(rows, (part) => tx.insert(taggings).values(part));
  return new Map(hung.map(({ id, tag }) => [tag.name, id]));
}

/** Tags and saved views, as a house has them that works with the catalogue for a year. */
export async function tagAndView(
  tx: Transaction,
  theatre: SeedTheatre,
  pieces: readonly Piece[],
  people: { admin: string; light: string },
  dice: Dice,
): Promise<void> {
  const tagIds = await insertTags(tx, theatre, pieces, dice);
  const rows = await tx.execute<{ code: string; id: string }>(
    sql`select code, id from inventory_categories where theatre_id = ${theatre.id}`,
  );
  const categoryIds = new Map(rows.map(({ code, id }) => [code, id]));
  const filled = (definition: string) =>
    definition
      .replace(/\{tag:([^}]+)\}/, (_, name: string) => known(tagIds, name))
      .replace(/\{category:([^}]+)\}/, (_, code: string) => known(categoryIds, code));
  await tx.insert(savedViews).values(
    seedViews.map(({ name, owner, isShared, definition }, sort_order) => ({
      id: dice.idAt(daysAgo(200)),
      theatre_id: theatre.id,
      owner_id: people[owner],
      scope: "inventory",
      name,
      definition: filled(definition),
      is_shared: isShared,
      sort_order,
      created_at: daysAgo(200),
      updated_at: daysAgo(200),
    })),
  );
}
