/** Records whose activity can be read, as the audit log names them. */
export const readableEntities = [
  "task",
  "item",
  "category",
  "location",
  "kit",
  "stocktake",
  "maintenance_plan",
  "bulk_run",
  "user",
  "department",
  "role",
  "webhook",
] as const;
export type ReadableEntity = (typeof readableEntities)[number];
