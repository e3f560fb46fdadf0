/** Cards of a column that stand there now, without the one in the air. */
const rectsOf = (column: Element) =>
  [...column.querySelectorAll("[data-card]:not(.lifted)")].map((element) => element.getBoundingClientRect());

/** How many cards of a column lie above a height of the window. */
export function indexAt(column: Element, y: number): number {
  return rectsOf(column).filter(({ top, height }) => top + height / 2 < y).length;
}

/** Where the carried card is drawn for a place that keys have chosen, as far from where it is. */
export function wayTo(column: Element, index: number): { x: number; y: number } {
  const rects = rectsOf(column);
  const { left, top } = column.getBoundingClientRect();
  const below = rects[index];
  const last = rects.at(-1);
  return { x: left + 12, y: below ? below.top : last ? last.bottom : top + 40 };
}
