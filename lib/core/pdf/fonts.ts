import "server-only";
import path from "node:path";
import { Font } from "@react-pdf/renderer";

/** PT Sans by alphabets, since a web font holds one each: what the first does not have is looked for in the next. */
const alphabets = ["latin", "cyrillic", "latin-ext", "cyrillic-ext"] as const;

/** What a sheet's text is set in: `style={{ fontFamily: sheetFont }}`; weights 400 and 700. */
export const sheetFont = alphabets.map((alphabet) => `PT Sans ${alphabet}`);

let isReady = false;

/** Makes the font known to @react-pdf/renderer; done once, however often it is asked for. */
export function registerFonts(): void {
  if (isReady) return;
  const folder = path.join(process.cwd(), "node_modules/@fontsource/pt-sans/files");
  for (const alphabet of alphabets) {
    const fonts = [400, 700].map((fontWeight) => ({ src: path.join(folder, `pt-sans-${alphabet}-${fontWeight}-normal.woff`), fontWeight }));
    Font.register({ family: `PT Sans ${alphabet}`, fonts });
  }
  // The library knows how to hyphenate English alone.
  Font.registerHyphenationCallback((word) => [word]);
  isReady = true;
}
