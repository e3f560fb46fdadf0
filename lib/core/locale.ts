export const locales = ["ru", "en"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "ru";
export const localeCookie = "flytower_locale";
export const themeCookie = "flytower_theme";

export const themes = ["house", "work", "blackout"] as const;
export type Theme = (typeof themes)[number];

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

/** The region by whose habits days and hours are written: in English too the day comes before the month, as theatres here write it. */
export function regional(locale: string): string {
  return locale === "en" ? "en-GB" : locale;
}

export function isTheme(value: unknown): value is Theme {
  return themes.includes(value as Theme);
}

/** Best of our languages for an `Accept-Language` header (RFC 9110, 12.5.4); the default where none fits. */
export function negotiateLocale(header: string | null | undefined): Locale {
  const wanted = (header ?? "")
    .split(",")
    .map((part, index) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean);
      return { language: tag.split("-")[0]?.toLowerCase(), weight: weight === undefined ? 1 : Number(weight), index };
    })
    .filter((part) => isLocale(part.language) && part.weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.index - b.index)[0]?.language;
  return isLocale(wanted) ? wanted : defaultLocale;
}
