export const importRunLimits = {
  /** Rows of one transaction of the job. */
  part: 500,
  /** A run that moved on no longer than this ago is in somebody's hands. */
  quietSeconds: 15,
} as const;

/** The job that works off a run, as the queue knows it. */
export const importJob = { name: "inventory.executeImportPart", permission: "system" } as const;

export const importJobKey = (runId: string) => `inventory.import:${runId}`;
