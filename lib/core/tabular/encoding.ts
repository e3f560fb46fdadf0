import "server-only";

// Tabs, line ends and form feeds are text; the other control characters are not.
const binary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** UTF-16 without a mark: every second byte of plain text in it is a small one, most of them zero or 4 (Cyrillic). */
function guessUtf16(bytes: Buffer): string | undefined {
  const sample = bytes.subarray(0, 2000);
  const high = (odd: number) =>
    sample.filter((byte, index) => index % 2 === odd && (byte === 0 || byte === 4)).length / (sample.length / 2);
  const isEven = bytes.length % 2 === 0 && sample.includes(0);
  if (isEven && high(1) > 0.8) return "utf-16le";
  return isEven && high(0) > 0.8 ? "utf-16be" : undefined;
}

function markOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function tryDecode(encoding: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text of a file in UTF-8, UTF-16 or Windows-1251, without its byte order mark; undefined for what is no text. */
export function decodeText(bytes: Buffer): string | undefined {
  const utf16 = markOf(bytes) ?? guessUtf16(bytes);
  const text = utf16 ? tryDecode(utf16, bytes) : (tryDecode("utf-8", bytes) ?? tryDecode("windows-1251", bytes));
  return text === undefined || binary.test(text) ? undefined : text;
}
