/** What the administrator of the demonstration did to many things at once. */
export const bulkStories = [
  {
    category: "light",
    count: 24,
    order: { operation: "fields" as const, fields: { warranty_until: "2028-12-31" } },
    isUndone: false,
    hoursAgo: 76,
  },
  { category: "costume", count: 18, order: { operation: "condition" as const, condition: "poor" as const }, isUndone: true, hoursAgo: 51 },
  { category: "sound", count: 12, order: { operation: "condition" as const, condition: "fair" as const }, isUndone: false, hoursAgo: 27 },
];
