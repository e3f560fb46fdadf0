/** The keys of a keyboard in both layouts, in one order: a hand scanner presses keys, and knows nothing of the layout that is on. */
const latinKeys = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?@#$^&";
const russianKeys = 'ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"№;:?';

/** Letters that look the same in both alphabets, as whoever types a number from a label takes one for the other. */
const latinLooks = "ABEKMHOPCTYX";
const russianLooks = "АВЕКМНОРСТУХ";

function mapper(from: string, to: string): (text: string) => string {
  const pairs = new Map([...from].map((key, index): [string, string] => [key, [...to][index] ?? key]));
  return (text) => [...text].map((key) => pairs.get(key) ?? key).join("");
}

const toLatinKeys = mapper(russianKeys, latinKeys);
const toRussianKeys = mapper(latinKeys, russianKeys);
const toLatinLooks = mapper(russianLooks, latinLooks);
const toRussianLooks = mapper(latinLooks, russianLooks);

/** As `search_fold` in the database: case and ё make no difference. */
const fold = (text: string) => text.toLowerCase().replaceAll("ё", "е");

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What stands in an address of a label, `…/s/<code>`, of any house and in any case; everything else is itself. */
function unwrap(text: string): string {
  const [, code] = /^https?:\/\/[^/]+\/s\/([^?#]+)/i.exec(text) ?? [];
  return code ? decoded(code) : text;
}

/** The same where a slow scanner lost the beginning of the address on its way. */
function tailOf(text: string): string[] {
  const [, code] = /\/s\/([^/?#]+)$/i.exec(text) ?? [];
  return code ? [decoded(code)] : [];
}

/** A twelve-digit code is the same with a zero before it: some scanners send one, some do not. */
function withZero(text: string): string[] {
  if (/^\d{12}$/.test(text)) return [`0${text}`];
  return /^0\d{12}$/.test(text) ? [text.slice(1)] : [];
}

/**
 * What a code may mean, folded, the likeliest first: itself, typed in the other layout, with letters of the other alphabet. A number
 * that is found by an earlier one is meant; a later one is then an accident.
 */
export function readingsOf(raw: string): string[] {
  const text = raw
    .replace(/\p{Cc}/gu, "")
    .trim()
    .normalize("NFC");
  const plain = [text, toLatinKeys(text), toRussianKeys(text)].map(unwrap);
  const upper = (plain[0] ?? "").toUpperCase();
  const readings = [...plain, toRussianLooks(upper), toLatinLooks(upper), ...plain.flatMap(withZero), ...plain.flatMap(tailOf)];
  return [...new Set(readings.map((reading) => fold(reading.trim())))].filter(Boolean);
}

/** Of what was found, that which the likeliest reading means. `keys` are what a candidate can be called by. */
export function meant<T>(readings: readonly string[], candidates: readonly T[], keys: (candidate: T) => (string | null)[]): T[] {
  const ranked = candidates.map((candidate) => {
    const called = keys(candidate).map((key) => (key === null ? "" : fold(key)));
    const rank = readings.findIndex((reading) => called.includes(reading));
    return { candidate, rank: rank < 0 ? readings.length : rank };
  });
  const best = Math.min(...ranked.map(({ rank }) => rank));
  return ranked.filter(({ rank }) => rank === best).map(({ candidate }) => candidate);
}

/** The address that a label's code holds. In ASCII, so that any scanner can type it. */
export const labelAddress = (origin: string, code: string) => `${origin.replace(/\/$/, "")}/s/${encodeURIComponent(code)}`;
