import "server-only";
import { Font } from "@react-pdf/renderer";
import { alphabets, fontFile, weights } from "@/lib/core/pdf/alphabets";

/** What a sheet's text is set in: `style={{ fontFamily: sheetFont }}`; weights 400 and 700. */
export const sheetFont = alphabets.map((alphabet) => `PT Sans ${alphabet}`);

let isReady = false;

/** Makes the font known to @react-pdf/renderer; done once, however often it is asked for. */
export function registerFonts(): void {
  if (isReady) return;
  for (const alphabet of alphabets) {
    const fonts = weights.map((fontWeight) => ({ src: fontFile(alphabet, fontWeight), fontWeight }));
    Font.register({ family: `PT Sans ${alphabet}`, fonts });
  }
  // The library knows how to hyphenate English alone.
  Font.registerHyphenationCallback((word) => [word]);
  isReady = true;
}
