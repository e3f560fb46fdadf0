import localFont from "next/font/local";

// Latin and Cyrillic subsets are separate families, tried in this order by --font-text and --font-code in tokens.css.
const golos = localFont({
  src: "../../node_modules/@fontsource-variable/golos-text/files/golos-text-latin-wght-normal.woff2",
  weight: "400 900",
  variable: "--font-golos",
  display: "swap",
  adjustFontFallback: false,
});
const golosCyrillic = localFont({
  src: "../../node_modules/@fontsource-variable/golos-text/files/golos-text-cyrillic-wght-normal.woff2",
  weight: "400 900",
  variable: "--font-golos-cyrillic",
  display: "swap",
  adjustFontFallback: false,
});
const mono = localFont({
  src: "../../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2",
  weight: "100 800",
  variable: "--font-mono",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
});
const monoCyrillic = localFont({
  src: "../../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-cyrillic-wght-normal.woff2",
  weight: "100 800",
  variable: "--font-mono-cyrillic",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
});

/** Class of `<html>`: defines the font variables. */
export const fontClass = [golos, golosCyrillic, mono, monoCyrillic].map((font) => font.variable).join(" ");
