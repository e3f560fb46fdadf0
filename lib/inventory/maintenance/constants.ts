export const maintenanceKinds = ["electrical", "lifting", "fireproofing", "cleaning", "calibration", "service", "other"] as const;
export const maintenanceResults = ["passed", "failed"] as const;
export const dueStates = ["overdue", "soon", "later"] as const;
