/** Outlines of things of a department on a square of 100, for pictures of the demonstration theatre: drawn here, so that none is anybody's. */
export const outlines: Record<string, string[]> = {
  light: [
    "M30 38h34l10 8v14l-10 8H30q-8-15 0-30zM44 38V22h8v16M40 16h16v8H40z",
    "M28 34h30q16 3 16 18t-16 18H28zM38 34V20h10v14M34 14h18v8H34zM20 40h8v24h-8z",
    "M26 66h48v10H26zM32 66V40h6v26zM62 66V40h6v26zM38 30q12-14 24 0v26q-12 12-24 0z",
  ],
  sound: [
    "M30 14h40v72H30zM50 26a8 8 0 1 0 .1 0zM50 50a14 14 0 1 0 .1 0z",
    "M44 16q6-6 12 0v26q-6 6-12 0zM36 40q0 18 14 18t14-18h4q0 20-16 22v14h12v4H36v-4h12V62Q32 60 32 40z",
  ],
  machinery: ["M34 12h32v26H34zM48 38h4v24h-4zM42 62h16q6 14-8 18-8-2-8-8h5q1 4 4 3 5-3 2-8H42z", "M20 78V48h20V34h20V20h20v58z"],
  costume: [
    "M48 12h4v6l20 12-6 8-6-4v16l14 36H26l14-36V34l-6 4-6-8 20-12z",
    "M34 18h32l16 14-8 10-8-6v50H34V36l-8 6-8-10z",
    "M18 62q26-6 38-26h12v16q14 4 14 16v6H18z",
  ],
  makeup: ["M50 16q26 0 26 30v30q-8-4-10-18 0-20-16-20t-16 20q-2 14-10 18V46q0-30 26-30z"],
  video: ["M18 36h64v30H18zM62 51a11 11 0 1 0 .1 0zM26 66h8v6h-8zM66 66h8v6h-8z", "M14 24h72v42H14zM46 66h8v12h12v4H34v-4h12z"],
};

/** Grounds and metals of a store under its work light. */
export const tones: [ground: string, thing: string][] = [
  ["#4a443c", "#c9bfae"],
  ["#3b4148", "#b7bec6"],
  ["#52483f", "#8f2f2a"],
  ["#40463f", "#c8b56a"],
  ["#46404a", "#5c7fa8"],
];
