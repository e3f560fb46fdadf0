/** How many records one export holds at the most; narrower filters give the rest. */
export const auditExportLimit = 20_000;
