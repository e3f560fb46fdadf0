import type { LabelLayout } from "@/lib/inventory/labels/constants";

export interface LabelContent {
  /** What the code leads to. */
  address: string;
  number: string;
  name?: string;
  /** House and department: the line under the rule. */
  foot?: string;
  place?: string;
}

interface Box {
  width: number;
  height: number;
}

/** A line of type; `x`, `y` of its baseline, `size` and `width` in millimetres, from the corner of the label. */
export interface TextLine {
  x: number;
  y: number;
  size: number;
  width: number;
  isBold: boolean;
  text: string;
}

export interface LabelDrawing {
  code: { x: number; y: number; size: number };
  lines: TextLine[];
  rules: { x: number; y: number; width: number }[];
}

/** Width of a text in heights of its type. */
export type Measure = (text: string, isBold: boolean) => number;

/** Where the n-th label of a print stands, with `skip` places of the first sheet used up before. */
export function placeOf(layout: LabelLayout, index: number, skip = 0): { page: number; x: number; y: number } {
  const perPage = layout.columns * layout.rows;
  const at = index + Math.min(skip, perPage - 1);
  const onPage = at % perPage;
  return {
    page: Math.floor(at / perPage),
    x: layout.left + (onPage % layout.columns) * layout.pitch.x,
    y: layout.top + Math.floor(onPage / layout.columns) * layout.pitch.y,
  };
}

export function pageCount(layout: LabelLayout, count: number, skip = 0): number {
  return count === 0 ? 0 : placeOf(layout, count - 1, skip).page + 1;
}

const ellipsis = "…";

/** As much of a word as fits, at least one letter, so that a narrow label never asks for more lines than it has letters. */
function fitting(text: string, room: number, measure: Measure): string {
  let end = text.length;
  while (end > 1 && measure(text.slice(0, end), false) > room) end -= 1;
  return text.slice(0, end);
}

function shorten(text: string, room: number, measure: Measure): string {
  let end = text.length;
  while (end > 1 && measure(text.slice(0, end).trimEnd() + ellipsis, false) > room) end -= 1;
  return text.slice(0, end).trimEnd() + ellipsis;
}

/** A text in lines no wider than `room` (in heights of its type), broken between words where it can be, shortened where it must be. */
export function wrap(text: string, room: number, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  let rest = text.trim().replace(/\s+/g, " ");
  while (rest && lines.length < most) {
    const whole = fitting(rest, room, measure);
    const cut = whole.length < rest.length && rest[whole.length] !== " " ? whole.lastIndexOf(" ") : whole.length;
    const line = cut > 0 ? whole.slice(0, cut) : whole;
    lines.push(line.trimEnd());
    rest = rest.slice(line.length).trimStart();
  }
  const last = lines.at(-1);
  if (rest && last !== undefined) lines[lines.length - 1] = shorten(`${last} ${rest}`, room, measure);
  return lines;
}

const leading = 1.22;
/** From the top of a line to its baseline, in heights of its type. */
const ascent = 0.95;

interface Column {
  x: number;
  width: number;
  top: number;
  height: number;
}

interface Block {
  size: number;
  isBold: boolean;
  lines: string[];
  hasRule?: boolean;
  gap: number;
}

const heightOf = (block: Block) => block.gap + block.lines.length * block.size * leading;

/** The largest type in which the number stands on one line. */
function numberBlock(number: string, column: Column, most: number, measure: Measure): Block {
  return { size: Math.min(most, (column.width * 0.995) / measure(number, true)), isBold: true, lines: [number], gap: 0 };
}

function lineBlock(text: string | undefined, size: number, column: Column, measure: Measure, hasRule: boolean): Block[] {
  if (!text) return [];
  return [{ size, isBold: false, lines: wrap(text, column.width / size, 1, measure), gap: hasRule ? size * 0.7 : size * 0.15, hasRule }];
}

/** A little smaller where a long word would have to be broken otherwise. */
function nameSize(name: string, most: number, column: Column, measure: Measure): number {
  const longest = Math.max(0.1, ...name.split(/\s+/).map((word) => measure(word, false)));
  return Math.max(most * 0.78, Math.min(most, (column.width * 0.99) / longest));
}

/** Number, name, a rule with what is below it; the name takes the lines that are left, and goes where none is. */
function blocksOf(content: LabelContent, column: Column, measure: Measure): Block[] {
  const small = Math.min(3, Math.max(1.5, column.height * 0.095));
  const foot = [
    ...lineBlock(content.foot, small, column, measure, true),
    ...lineBlock(content.place, small, column, measure, !content.foot),
  ];
  const number = numberBlock(content.number, column, Math.min(14, column.height * (content.name || foot.length > 0 ? 0.28 : 0.9)), measure);
  const size = nameSize(content.name ?? "", Math.min(4.5, small * 1.26), column, measure);
  const left = column.height - [number, ...foot].reduce((sum, block) => sum + heightOf(block), 0) - size * 0.3;
  const most = Math.min(5, Math.floor(left / (size * leading)));
  if (!content.name || most < 1) return [number, ...foot];
  const name: Block = { size, isBold: false, lines: wrap(content.name, column.width / size, most, measure), gap: size * 0.3 };
  return [number, name, ...foot];
}

function setBlocks(blocks: readonly Block[], column: Column, isCentred: boolean, measure: Measure): Pick<LabelDrawing, "lines" | "rules"> {
  const lines: TextLine[] = [];
  const rules: LabelDrawing["rules"] = [];
  let y = column.top + Math.max(0, column.height - blocks.reduce((sum, block) => sum + heightOf(block), 0)) / 2;
  for (const { size, isBold, lines: texts, hasRule, gap } of blocks) {
    if (hasRule) rules.push({ x: column.x, y: y + gap / 2, width: column.width });
    y += gap;
    for (const text of texts) {
      const width = measure(text, isBold) * size;
      lines.push({ x: column.x + (isCentred ? (column.width - width) / 2 : 0), y: y + size * ascent, size, width, isBold, text });
      y += size * leading;
    }
  }
  return { lines, rules };
}

/** A label: its code at the left and the rest beside it, or, where it is as high as wide, above the rest. */
export function drawLabel(content: LabelContent, { width, height }: Box, measure: Measure): LabelDrawing {
  const pad = Math.min(width, height) < 27 ? 1.6 : 3;
  const isUpright = height > width * 0.8;
  if (!isUpright) {
    const size = Math.min(height - 2 * pad, width * 0.42);
    const code = { x: pad, y: (height - size) / 2, size };
    const x = pad + size + Math.max(1.2, pad * 0.8);
    const column = { x, width: width - pad - x, top: pad, height: height - 2 * pad };
    return { code, ...setBlocks(blocksOf(content, column, measure), column, false, measure) };
  }
  const isSmall = height < 40;
  const size = isSmall ? height * 0.736 : Math.min(width - 2 * pad, height * 0.56);
  const code = { x: (width - size) / 2, y: pad, size };
  const top = pad + size + (isSmall ? 0.3 : 2);
  const column = { x: pad, width: width - 2 * pad, top, height: height - (isSmall ? 0.6 : pad) - top };
  const blocks = isSmall ? [numberBlock(content.number, column, column.height / leading, measure)] : blocksOf(content, column, measure);
  return { code, ...setBlocks(blocks, column, isSmall, measure) };
}
