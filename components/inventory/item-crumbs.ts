interface Step {
  id: string;
  parent_id: string | null;
  name: string;
}

/** The way down the categories to the one an item is filed under; every step leads to its list. */
export function itemCrumbs(categories: readonly Step[], categoryId: string): { href: string; label: string }[] {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const steps: Step[] = [];
  for (let at = byId.get(categoryId); at && !steps.includes(at); at = byId.get(at.parent_id ?? "")) steps.unshift(at);
  return steps.map(({ id, name }) => ({ href: `/inventory?category_id=${id}`, label: name }));
}
