export const stocktakeStatuses = ["open", "closed", "cancelled"] as const;
export const lineStates = ["waiting", "matched", "missing", "surplus", "unexpected"] as const;
export const countModes = ["add", "set", "clear"] as const;
export const remedies = ["transfer", "surplus", "leave"] as const;
/** What one closing books, and what is shown before it: nothing is booked that nobody could see. */
export const mostDifferences = 2000;
