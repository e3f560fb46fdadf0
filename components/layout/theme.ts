import type { Theme } from "@/lib/core/locale";

/** For the browser's own bars, which know no CSS variables: `--bg` of each theme in tokens.css. */
export const themeColors: Record<Theme, string> = { house: "#f6f7f6", work: "#101314", blackout: "#0a0402" };

export const themeSchemes: Record<Theme, "light" | "dark"> = { house: "light", work: "dark", blackout: "dark" };
