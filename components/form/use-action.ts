"use client";

import { unstable_rethrow } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useRef, useState, useTransition } from "react";
import { type Submission, submissionOf } from "@/components/form/submission";
import type { Action, ActionResult, Problem } from "@/lib/core/result";

/** Never rejects but for what belongs to the router: a lost network is a problem to show, not a broken page. */
async function attempt<T>(action: Action<T>, input: FormData | object, key: string, unreachable: string): Promise<ActionResult<T>> {
  try {
    return await action(null, input, key);
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, error: { code: "UNAVAILABLE", message: unreachable, details: {}, request_id: "" } };
  }
}

interface Call<T> {
  run: (input: FormData | object, onDone?: (data: T) => void, onProblem?: (problem: Problem) => void) => void;
  pending: boolean;
  result: ActionResult<T> | null;
}

/** A server action called from a button, a menu or a drag: `const { run, pending } = useAction(moveItem)`. */
export function useAction<T>(action: Action<T>): Call<T> {
  const t = useTranslations("common.form");
  const [result, setResult] = useState<ActionResult<T> | null>(null);
  const [pending, start] = useTransition();
  const unreachable = t("unreachable");
  const unanswered = useRef<Submission | null>(null);

  const run = useCallback<Call<T>["run"]>(
    (input, onDone, onProblem) => {
      start(async () => {
        const submission = submissionOf(input, unanswered.current);
        unanswered.current = null;
        const next = await attempt(action, input, submission.key, unreachable);
        // Also where the server answers so: its database may have been lost at the commit.
        if (!next.ok && next.error.code === "UNAVAILABLE") unanswered.current = submission;
        start(() => setResult(next));
        if (next.ok) onDone?.(next.data);
        else onProblem?.(next.error);
      });
    },
    [action, unreachable],
  );
  return { run, pending, result };
}
