import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import Document from "pdfkit";

const folder = "node_modules/@fontsource/pt-sans/files";
const faces = ["latin-400", "latin-700", "cyrillic-400", "cyrillic-700"] as const;
type Face = (typeof faces)[number];

// A font file is read once; it never changes while the server runs.
const read = new Map<Face, Promise<Buffer>>();

function bytesOf(face: Face): Promise<Buffer> {
  const known = read.get(face) ?? readFile(path.join(process.cwd(), folder, `pt-sans-${face}-normal.woff`));
  read.set(face, known);
  return known;
}

/** An empty document of no page with PT Sans in it, Latin and Cyrillic, as pdfkit sets it: a subset is embedded. */
export async function openDocument(title: string): Promise<PDFKit.PDFDocument> {
  // Without a first font of its own pdfkit would read one that nobody sets.
  const document = new Document({ autoFirstPage: false, margin: 0, font: null as never, info: { Title: title, Producer: "Flytower" } });
  await Promise.all(faces.map(async (face) => document.registerFont(face, await bytesOf(face))));
  return document;
}

/** A text in runs of one alphabet each: the two alphabets of the typeface are two files. */
function runsOf(text: string, isBold: boolean): { face: Face; text: string }[] {
  const weight = isBold ? "700" : "400";
  return [...text.matchAll(/[\u0400-\u04ff\u2116]+|[^\u0400-\u04ff\u2116]+/g)].map(([part]) => ({
    face: /[\u0400-\u04ff\u2116]/.test(part) ? `cyrillic-${weight}` : `latin-${weight}`,
    text: part,
  }));
}

/** Width of a text in heights of its type. */
export function measureIn(document: PDFKit.PDFDocument): (text: string, isBold: boolean) => number {
  const known = new Map<string, number>();
  return (text, isBold) => {
    const key = `${isBold}${text}`;
    const width =
      known.get(key) ?? runsOf(text, isBold).reduce((sum, run) => sum + document.font(run.face, 1000).widthOfString(run.text) / 1000, 0);
    known.set(key, width);
    return width;
  };
}

/** Sets a line with its baseline at `y`; everything in points. */
export function setLine(document: PDFKit.PDFDocument, line: { x: number; y: number; size: number; text: string; isBold: boolean }): void {
  let { x } = line;
  for (const run of runsOf(line.text, line.isBold)) {
    document.font(run.face, line.size).text(run.text, x, line.y, { lineBreak: false, baseline: "alphabetic" });
    x += document.widthOfString(run.text);
  }
}
