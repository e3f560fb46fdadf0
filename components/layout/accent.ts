/** Chroma of the three strengths of a theatre's accent (design, Colour). */
export const accentChroma: Record<string, number> = { quiet: 0.05, normal: 0.085, strong: 0.12 };
