/** Name of the browser event that says that a record changed; its detail is a `RecordChange`. */
export const changeEvent = "flytower:change";

export interface RecordChange {
  topic: string;
  /** Null where anything may have changed: read everything again. */
  entity_type: string | null;
  entity_id: string | null;
}

/** When this tab heard of each kind last. */
export const heardAt = new Map<string | null, number>();
