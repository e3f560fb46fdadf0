/** What was typed so far without a pause. A hand scanner types far faster and far more evenly than a person. */
export interface Burst {
  text: string;
  startedAt: number;
  lastAt: number;
}

/** In milliseconds: between two keys of one scan, and on average of a whole one. Slow wireless scanners stay under both. */
const longestPause = 100;
const longestMean = 40;
const fewestKeys = 3;

/** The burst that a key belongs to: the running one where it came soon enough, else one that begins with it. */
export function grow(burst: Burst | null, key: string, at: number): Burst {
  if (!burst || at - burst.lastAt > longestPause) return { text: key, startedAt: at, lastAt: at };
  return { text: burst.text + key, startedAt: burst.startedAt, lastAt: at };
}

const isEven = ({ text, startedAt, lastAt }: Burst) => text.length > 1 && (lastAt - startedAt) / (text.length - 1) <= longestMean;

/** Whether it looks like a scan while it still runs. */
export const isScanning = (burst: Burst) => burst.text.length >= fewestKeys && isEven(burst);

/** The code that Enter ends; undefined where a person typed. */
export function endedCode(burst: Burst | null, at: number): string | undefined {
  if (!burst || at - burst.lastAt > longestPause || !isScanning(burst)) return undefined;
  return burst.text.trim() || undefined;
}
