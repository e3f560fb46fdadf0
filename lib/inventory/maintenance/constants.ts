export const maintenanceKinds = ["electrical", "lifting", "fireproofing", "cleaning", "calibration", "service", "other"] as const;
/** What a record can be of: a plan of some kind, or none, as a repair is. */
export const recordKinds = [...maintenanceKinds, "unplanned"] as const;
export const maintenanceResults = ["passed", "failed"] as const;
export const dueStates = ["overdue", "soon", "later"] as const;
