/** What can carry tags; `taggings.entity_type` names one of these, as the audit log does. */
export const taggedEntities = ["item", "task", "document"] as const;
