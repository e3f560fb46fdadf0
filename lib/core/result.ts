import type { ErrorCode } from "@/lib/core/error-codes";

/** What went wrong, in the reader's language: the same shape in a form as in an API answer (spec/api.md). */
export interface Problem {
  code: ErrorCode;
  message: string;
  details: { fields?: Record<string, string[]>; [key: string]: unknown };
  request_id: string;
}

/** What a server action gives back to the screen that called it. */
export type ActionResult<T = unknown> = { ok: true; data: T } | { ok: false; error: Problem };

/**
 * A server action as forms and buttons see it: `previous` comes from `useActionState`, `input` is a form's data or a plain object. What is
 * sent again with the same `key` is done once.
 */
export type Action<T = unknown> = (previous: ActionResult<T> | null, input: FormData | object, key?: string) => Promise<ActionResult<T>>;
