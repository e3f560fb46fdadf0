interface Hung {
  id: string;
  parent_id: string | null;
}

/** Branches that a branch may hang below: not itself, and nothing that hangs below it. */
export function possibleParents<T extends Hung>(branches: readonly T[], id: string): T[] {
  const inside = new Set([id]);
  for (let before = 0; before < inside.size;) {
    before = inside.size;
    for (const branch of branches) if (branch.parent_id && inside.has(branch.parent_id)) inside.add(branch.id);
  }
  return branches.filter((branch) => !inside.has(branch.id));
}
