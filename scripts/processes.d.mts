/** Ends the child processes, and refuses new ones, when this process is told to stop. */
export function stopOnSignals(): void;
