import type { Permission } from "@/lib/core/access";

/** What can be done to many at once; write-off is a move. */
export const bulkOperations = ["move", "category", "department", "condition", "tags", "fields", "delete", "restore"] as const;
export type BulkOperation = (typeof bulkOperations)[number];

/** Movements that make sense for many: each takes all of an item that stands where its type can take it from. */
export const bulkMoveTypes = ["transfer", "issue", "return", "to_repair", "from_repair", "to_tour", "from_tour", "write_off"] as const;
export type BulkMoveType = (typeof bulkMoveTypes)[number];

export const bulkStatuses = ["waiting", "running", "done", "stopped"] as const;

/** What an operation needs, over every single item. */
export const bulkPermissions: Record<BulkOperation, Permission> = {
  move: "inventory:move",
  category: "inventory:update",
  department: "inventory:update",
  condition: "inventory:update",
  tags: "inventory:update",
  fields: "inventory:update",
  delete: "inventory:delete",
  restore: "inventory:delete",
};

/** Fields that can be set for many, with their types in the database. */
export const bulkFieldTypes = {
  category_id: "uuid",
  department_id: "uuid",
  condition: "item_condition",
  unit: "text",
  manufacturer: "text",
  model: "text",
  purchase_date: "date",
  warranty_until: "date",
  purchase_price: "numeric",
  current_value: "numeric",
} as const;
export type BulkField = keyof typeof bulkFieldTypes;

export const bulkLimits = {
  /** Up to so many are changed in the request itself. */
  atOnce: 100,
  /** Items of one transaction of the job. */
  chunk: 250,
  /** A run that moved on no longer than this ago is in somebody's hands. */
  quietSeconds: 15,
  /** So often a piece is taken up anew, a minute apart, before the run ends with it. */
  tries: 10,
  groups: 20,
  rows: 20,
  problems: 100,
} as const;

/** The job that works off a run, as the queue knows it. */
export const bulkJob = { name: "inventory.executeBulkChunk", permission: "system" } as const;

export const bulkJobKey = (runId: string) => `inventory.bulk:${runId}`;
