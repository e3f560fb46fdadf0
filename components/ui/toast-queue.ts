interface Queued {
  waits?: boolean;
}

/** The line that is shown, and the one that comes after it. */
export type ToastQueue<T extends Queued> = readonly [shown?: T, later?: T];

/** One line at a time: the next replaces it; what waits does not replace what the reader did, and of several that wait the newest stays. */
export function withToast<T extends Queued>([shown, later]: ToastQueue<T>, next: T): ToastQueue<T> {
  return next.waits && shown && !shown.waits ? [shown, next] : [next, later];
}

export function withoutToast<T extends Queued>([, later]: ToastQueue<T>): ToastQueue<T> {
  return [later];
}
