/** What a webhook can ask for: everything, all about one kind of record, or one event. */
export const topicPattern = /^(\*|[a-z_]+\.(\*|[a-z_]+))$/;

/** Kinds of records, for the form; another integration may name any topic. */
export const topicFamilies = [
  "item",
  "category",
  "location",
  "kit",
  "stocktake",
  "maintenance",
  "task",
  "user",
  "role",
  "department",
] as const;

/** How often a delivery is tried before it is given up; the pauses grow from ten seconds to six hours, about a day in all. */
export const attemptLimit = 10;

/** So long the old secret signs beside the new one. */
export const secretOverlapHours = 24;
