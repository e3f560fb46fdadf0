/** Everything in millimetres. On a sheet the first label stands at `left`, `top`, the next ones a pitch further. */
export interface LabelLayout {
  page: { width: number; height: number };
  label: { width: number; height: number };
  columns: number;
  rows: number;
  left: number;
  top: number;
  pitch: { x: number; y: number };
}

const a4 = { width: 210, height: 297 };
const letter = { width: 215.9, height: 279.4 };

/** A roll printer takes one label a page, and the page is the label. */
function roll(width: number, height: number): LabelLayout {
  const size = { width, height };
  return { page: size, label: size, columns: 1, rows: 1, left: 0, top: 0, pitch: { x: width, y: height } };
}

export const labelLayoutNames = [
  "a4-65",
  "a4-24",
  "a4-21",
  "a4-14",
  "letter-30",
  "roll-62x29",
  "roll-62x100",
  "roll-50x30",
  "roll-25x25",
] as const;
export type LabelLayoutName = (typeof labelLayoutNames)[number];

/** As the makers of the sheets draw them: L7651, L7159, L7160, L7163 and 5160. */
export const labelLayouts: Record<LabelLayoutName, LabelLayout> = {
  "a4-65": { page: a4, label: { width: 38.1, height: 21.2 }, columns: 5, rows: 13, left: 4.75, top: 10.7, pitch: { x: 40.6, y: 21.2 } },
  "a4-24": { page: a4, label: { width: 63.5, height: 33.9 }, columns: 3, rows: 8, left: 7.25, top: 12.9, pitch: { x: 66, y: 33.9 } },
  "a4-21": { page: a4, label: { width: 63.5, height: 38.1 }, columns: 3, rows: 7, left: 7.25, top: 15.15, pitch: { x: 66, y: 38.1 } },
  "a4-14": { page: a4, label: { width: 99.1, height: 38.1 }, columns: 2, rows: 7, left: 4.65, top: 15.15, pitch: { x: 101.6, y: 38.1 } },
  "letter-30": {
    page: letter,
    label: { width: 66.675, height: 25.4 },
    columns: 3,
    rows: 10,
    left: 4.76,
    top: 12.7,
    pitch: { x: 69.85, y: 25.4 },
  },
  "roll-62x29": roll(62, 29),
  "roll-62x100": roll(62, 100),
  "roll-50x30": roll(50, 30),
  "roll-25x25": roll(25, 25),
};

/** What stands on a label besides its code and number. */
export const labelFields = ["name", "house", "department", "place"] as const;
export type LabelField = (typeof labelFields)[number];

export const labelKinds = ["item", "kit", "place"] as const;

/** More would be a print for a print shop, and a document that no printer takes. */
export const mostLabels = 5000;
