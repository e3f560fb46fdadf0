export const taskStatuses = ["created", "assigned", "in_progress", "review", "completed", "rejected"] as const;
export type TaskStatus = (typeof taskStatuses)[number];

/** Still to be done: only these can be overdue. */
export const openStatuses = ["created", "assigned", "in_progress", "review"] as const satisfies readonly TaskStatus[];

export const taskPriorities = ["low", "medium", "high", "critical"] as const;

/** What a task can be made from. */
export const taskSources = ["item"] as const;

/** Where a deadline names a day alone, it ends with that day. */
export const endOfDay = "23:59";

/** The board shows what was completed or rejected in the last so many days; the list shows all of it. */
export const boardDays = 7;

/** How many tasks a column of the board shows at first, how many more at a time, and how many at the most. */
export const columnSizes = { first: 15, step: 40, most: 200 } as const;

/** How many tasks one bulk edit reaches. */
export const bulkLimit = 500;

/** How long what was done can be taken back. */
export const undoMinutes = 60;
