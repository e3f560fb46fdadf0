export const itemStatuses = ["in_stock", "reserved", "on_stage", "on_tour", "in_repair", "decommissioned"] as const;
export const itemConditions = ["good", "fair", "poor"] as const;
export const itemTrackings = ["serial", "quantity"] as const;
export const locationTypes = ["warehouse", "stage", "rehearsal", "tour", "workshop"] as const;
/** Where a thing is before people, so that what is past its inspection may not come there (drizzle/0004). */
export const gatedLocationTypes: readonly (typeof locationTypes)[number][] = ["stage", "rehearsal", "tour"];
export const movementTypes = [
  "receipt",
  "transfer",
  "issue",
  "return",
  "to_repair",
  "from_repair",
  "to_tour",
  "from_tour",
  "correction",
  "write_off",
] as const;
/** overdue: any maintenance is past its day; soon: within `dueSoonDays`; blocked: past a mandatory inspection. */
export const dueStates = ["overdue", "soon", "blocked"] as const;
export const dueSoonDays = 30;
export const customFieldTypes = ["text", "number", "choice", "date", "flag"] as const;

/** Units as theatres write them; a theatre may use others. */
export const units = {
  ru: ["шт", "компл", "пара", "м", "м²", "кг", "л", "рулон"],
  en: ["pcs", "set", "pair", "m", "m²", "kg", "l", "roll"],
} as const;

/** Where a category and all above it have no pattern of their own. */
export const defaultNumberPattern = "INV-{00000}";

/** Where a thing was on the days that analytics count: before people, or in a workshop. */
export const stays = ["out", "repair"] as const;
