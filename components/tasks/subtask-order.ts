/** What each point of a list would stand after if it went one place up or down: null for the top, undefined where it cannot. */
export function neighboursOf(ids: readonly string[], index: number): { up?: string | null; down?: string } {
  return {
    up: index > 0 ? (ids[index - 2] ?? null) : undefined,
    down: index < ids.length - 1 ? ids[index + 1] : undefined,
  };
}

/** The list with one of it put after another, null for the top. */
export function putAfter<T extends { id: string }>(list: readonly T[], movedId: string, afterId: string | null): T[] {
  const moved = list.find(({ id }) => id === movedId);
  const others = list.filter(({ id }) => id !== movedId);
  const place = afterId === null ? 0 : others.findIndex(({ id }) => id === afterId) + 1;
  return moved ? [...others.slice(0, place), moved, ...others.slice(place)] : others;
}
