import "server-only";
import { readFile } from "node:fs/promises";
import Document from "pdfkit";
import { alphabetOf, alphabets, fontFile, weights, type Alphabet, type Weight } from "@/lib/core/pdf/alphabets";

type Face = `${Alphabet}-${Weight}`;

const faces = alphabets.flatMap((alphabet) => weights.map((weight) => ({ face: `${alphabet}-${weight}` as const, alphabet, weight })));

// A font file is read once; it never changes while the server runs.
const read = new Map<Face, Promise<Buffer>>();

function bytesOf({ face, alphabet, weight }: (typeof faces)[number]): Promise<Buffer> {
  const known = read.get(face) ?? readFile(fontFile(alphabet, weight));
  read.set(face, known);
  return known;
}

/** An empty document of no page with PT Sans in it, in all its alphabets, as pdfkit sets it: of what is used a subset is embedded. */
export async function openDocument(title: string): Promise<PDFKit.PDFDocument> {
  // Without a first font of its own pdfkit would read one that nobody sets.
  const document = new Document({ autoFirstPage: false, margin: 0, font: null as never, info: { Title: title, Producer: "Flytower" } });
  await Promise.all(faces.map(async (one) => document.registerFont(one.face, await bytesOf(one))));
  return document;
}

/** A text in runs of one alphabet each: the alphabets of the typeface are files of their own. */
function runsOf(text: string, isBold: boolean): { face: Face; text: string }[] {
  const runs: { face: Face; text: string }[] = [];
  for (const letter of text) {
    const face = `${alphabetOf(letter)}-${isBold ? 700 : 400}` as const;
    const last = runs.at(-1);
    if (last?.face === face) last.text += letter;
    else runs.push({ face, text: letter });
  }
  return runs;
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
