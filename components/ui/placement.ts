const margin = 8;

export type Align = "start" | "end" | "stretch";

/** Puts a layer of the top layer beside its anchor: below if it fits, else above; never outside the window. */
export function place(anchor: Element, layer: HTMLElement, align: Align = "start", gap = 6): void {
  // Without JavaScript the browser anchors the layer by itself; both at once would add up.
  layer.style.setProperty("position-area", "none");
  layer.style.setProperty("position-try-fallbacks", "none");
  const at = anchor.getBoundingClientRect();
  if (align === "stretch") layer.style.width = `${at.width}px`;
  const size = layer.getBoundingClientRect();
  const left = align === "end" ? at.right - size.width : at.left;
  const below = at.bottom + gap;
  const above = at.top - gap - size.height;
  const fitsBelow = below + size.height + margin <= window.innerHeight;
  const top = fitsBelow || above < margin ? Math.min(below, window.innerHeight - size.height - margin) : above;
  layer.style.left = `${Math.max(margin, Math.min(left, window.innerWidth - size.width - margin))}px`;
  layer.style.top = `${Math.max(margin, top)}px`;
}
