/** What a word is broken after where it has to be: a number of many parts reads on in the next line. */
const joint = /(?<=[-/._\\])/;

type Measure = (text: string) => number;

/** A word in parts between which it may be broken: whole where it fits, at its joints where it does not, and letter by letter what is longer still. */
function partsOf(word: string, room: number, measure: Measure): string[] {
  if (measure(word) <= room) return [word];
  return word.split(joint).flatMap((part) => (measure(part) <= room ? [part] : [...part]));
}

function linesOf(paragraph: string, room: number, measure: Measure): string[] {
  if (measure(paragraph) <= room) return [paragraph];
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(/ +/)) {
    let gap = line ? " " : "";
    for (const part of partsOf(word, room, measure)) {
      const longer = line + gap + part;
      const isNext = line !== "" && measure(longer) > room;
      if (isNext) lines.push(line);
      line = isNext ? part : longer;
      gap = "";
    }
  }
  return [...lines, line];
}

/** A text with line ends, so that no line is wider than `room`; nothing is added where a word is broken, least of all to a number. */
export function brokenInto(room: number, text: string, measure: Measure): string {
  return text
    .split(/\r?\n/)
    .flatMap((paragraph) => linesOf(paragraph, room, measure))
    .join("\n");
}
