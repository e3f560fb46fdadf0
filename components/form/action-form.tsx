"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, Fragment, type ReactNode, useActionState, useId, useMemo, useRef, useState } from "react";
import { useDraft } from "@/components/form/draft";
import { DraftNote } from "@/components/form/draft-note";
import { FormContext } from "@/components/form/form-context";
import { FormProblem } from "@/components/form/form-problem";
import { useAction } from "@/components/form/use-action";
import type { Action, ActionResult, Problem } from "@/lib/core/result";

interface ActionFormProps<T> {
  action: Action<T>;
  /**
   * After success; `submitter` tells which of two buttons was pressed, `reset` empties the form for the next one. It leads on by itself:
   * where `_next` says is for the server, when no JavaScript runs.
   */
  onDone?: (data: T, at: { submitter: HTMLElement | null; reset: () => void }) => void;
  /** Keeps what is typed on this device under this key until it is sent. */
  draftKey?: string;
  /** Shows the record as it is now beside what was typed, when somebody else saved first. */
  renderConflict?: (current: unknown) => ReactNode;
  /** A way on from a refusal, inside the form: what it asks for is sent with the rest. */
  renderRefusal?: (problem: Problem) => ReactNode;
  /** Stands instead of the form after success, also without JavaScript: what is shown once. */
  renderDone?: (data: T) => ReactNode;
  /** Who fills it in has no session that could have ended. */
  isPublic?: boolean;
  /** Name of the form for a screen reader. */
  label?: string;
  className?: string;
  children: ReactNode;
}

/** React adds its own fields for a post without JavaScript; an action called directly must not get them. */
function dataOf(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
  const data = new FormData(form, submitter);
  for (const name of Array.from(data.keys())) if (name.startsWith("$ACTION")) data.delete(name);
  return data;
}

/** A form over a server action: posts without JavaScript, and with it keeps every typed letter whatever the answer is. */
export function ActionForm<T>({
  action,
  onDone,
  draftKey,
  renderConflict,
  renderRefusal,
  renderDone,
  isPublic,
  label,
  className,
  children,
}: ActionFormProps<T>) {
  const t = useTranslations("common.form");
  const id = useId();
  const ref = useRef<HTMLFormElement>(null);
  const [posted, post] = useActionState<ActionResult<T> | null, FormData | object>(action, null);
  const { run, pending, result } = useAction(action);
  const draft = useDraft(ref, draftKey);
  const [round, setRound] = useState(0);
  const last = result ?? posted;
  const problem = last && !last.ok ? last.error : null;

  /** Fields are made anew: those that keep their own state would not hear the form's reset. */
  function reset() {
    draft.clear();
    setRound((last) => last + 1);
  }
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const sent = dataOf(event.currentTarget, submitter);
    if (onDone) sent.delete("_next");
    run(sent, (data) => {
      draft.clear();
      onDone?.(data, { submitter, reset });
    });
  }

  const state = useMemo(() => ({ id, pending, errors: problem?.details.fields ?? {} }), [id, pending, problem]);
  if (last?.ok && renderDone) return renderDone(last.data);
  return (
    <FormContext value={state}>
      <form
        ref={ref}
        action={post}
        onSubmit={submit}
        onInput={draft.touched}
        onChange={draft.touched}
        className={className}
        aria-label={label}
        noValidate
      >
        {problem ? <FormProblem {...{ problem, isPublic, renderConflict }} formId={id} form={ref} onReset={reset} /> : null}
        {problem ? renderRefusal?.(problem) : null}
        {draft.restored && draft.savedAt ? <DraftNote text={t("draft_restored")} at={draft.savedAt} onDiscard={reset} /> : null}
        <Fragment key={round}>{children}</Fragment>
      </form>
    </FormContext>
  );
}
