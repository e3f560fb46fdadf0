/** A frame in parts of the picture as it is turned, from 0 to 1. */
export interface CropBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

export const wholeBox: CropBox = { left: 0, top: 0, width: 1, height: 1 };
export const smallestSide = 0.05;

const between = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

export type Corner = "nw" | "ne" | "sw" | "se";

/** Moved as a whole, and kept inside of the picture. */
export function moved(box: CropBox, dx: number, dy: number): CropBox {
  return { ...box, left: between(box.left + dx, 0, 1 - box.width), top: between(box.top + dy, 0, 1 - box.height) };
}

/** One corner moved, the opposite one stays. */
export function resized(box: CropBox, corner: Corner, dx: number, dy: number): CropBox {
  const [right, bottom] = [box.left + box.width, box.top + box.height];
  const left = corner.endsWith("w") ? between(box.left + dx, 0, right - smallestSide) : box.left;
  const top = corner.startsWith("n") ? between(box.top + dy, 0, bottom - smallestSide) : box.top;
  const newRight = corner.endsWith("e") ? between(right + dx, left + smallestSide, 1) : right;
  const newBottom = corner.startsWith("s") ? between(bottom + dy, top + smallestSide, 1) : bottom;
  return { left, top, width: newRight - left, height: newBottom - top };
}

/** The same part of the picture after a quarter turn. */
export function turned(box: CropBox, isClockwise: boolean): CropBox {
  return isClockwise
    ? { left: 1 - box.top - box.height, top: box.left, width: box.height, height: box.width }
    : { left: box.top, top: 1 - box.left - box.width, width: box.height, height: box.width };
}

export function isWhole({ left, top, width, height }: CropBox): boolean {
  return left < 0.005 && top < 0.005 && width > 0.99 && height > 0.99;
}
