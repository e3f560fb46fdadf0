export const importRunLimits = {
  /** A run that moved on no longer than this ago is in somebody's hands. */
  quietSeconds: 15,
  /** So often a part is taken up anew, a minute apart, before the run ends with it. */
  tries: 10,
} as const;

/** The job that works off a run, as the queue knows it. */
export const importJob = { name: "inventory.executeImportPart", permission: "system" } as const;

export const importJobKey = (runId: string) => `inventory.import:${runId}`;
