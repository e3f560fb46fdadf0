export const fileStatuses = ["pending", "ready", "failed"] as const;

/** Where people may put a file; the temporary bucket is for ourselves. */
export const uploadBuckets = ["theatre-documents", "theatre-photos", "theatre-media"] as const;

export const largestUpload = 5 * 1024 * 1024 * 1024;
/** S3 asks for at least 5 MB; one part is what is sent again after a break. */
export const partSize = 8 * 1024 * 1024;

/** How long a file waits for a record that refers to it, and an upload for its end. */
export const waitingHours = 24;
