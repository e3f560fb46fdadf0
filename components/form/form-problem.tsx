"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, type RefObject, startTransition, useEffect, useRef } from "react";
import { fieldId, useHydrated } from "@/components/form/form-context";
import { Mark } from "@/components/ui/mark";
import { Notice } from "@/components/ui/notice";
import type { Problem } from "@/lib/core/result";

interface FormProblemProps {
  problem: Problem;
  formId: string;
  form: RefObject<HTMLFormElement | null>;
  onReset: () => void;
  isPublic?: boolean;
  renderConflict?: (current: unknown) => ReactNode;
}

/** What went wrong, on top of the form and in focus: bad fields, a lost session, or somebody else's version. */
export function FormProblem(props: FormProblemProps) {
  if (props.problem.code === "UNAUTHORIZED" && !props.isPublic) return <SessionEnded />;
  return <ErrorSummary {...props}>{props.problem.code === "VERSION_CONFLICT" ? <Conflict {...props} /> : null}</ErrorSummary>;
}

function SessionEnded() {
  const t = useTranslations("common.form");
  return (
    <Notice
      tone="warn"
      role="alert"
      title={t("session_ended")}
      actions={
        <a className="link" href="/login" target="_blank" rel="noreferrer">
          {t("sign_in")}
        </a>
      }
    >
      {t("session_kept")}
    </Notice>
  );
}

function labelOf(id: string): string | null | undefined {
  return document.querySelector(`label[for="${CSS.escape(id)}"]`)?.firstChild?.textContent;
}

function ErrorSummary({ problem, formId, children }: FormProblemProps & { children?: ReactNode }) {
  const t = useTranslations("common.form");
  const ref = useRef<HTMLDivElement>(null);
  const hydrated = useHydrated();
  const fields = Object.entries(problem.details.fields ?? {});

  useEffect(() => {
    if (problem.message) ref.current?.focus();
  }, [problem]);

  function go(event: MouseEvent, name: string) {
    const control = document.getElementById(fieldId(formId, name));
    if (!control) return;
    event.preventDefault();
    control.focus();
    control.scrollIntoView({ block: "center" });
  }

  return (
    <div ref={ref} className="errsum" role="alert" tabIndex={-1}>
      <div className="row g2">
        <span className="stop">
          <Mark name="stop" size={16} />
        </span>
        <b className="bb">{problem.message}</b>
      </div>
      {fields.length > 0 ? (
        <ul>
          {fields.map(([name, messages]) => (
            <li key={name}>
              <a className="link" href={`#${fieldId(formId, name)}`} onClick={(event) => go(event, name)}>
                {(hydrated && labelOf(fieldId(formId, name))) || messages.join(" ")}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {children}
      {problem.request_id && fields.length === 0 ? (
        <p className="t-12 i2 mt-1">
          {t("quote")} <span className="code">{problem.request_id}</span>
        </p>
      ) : null}
    </div>
  );
}

/** The record was saved by somebody else meanwhile: show theirs, keep what is typed, let the person choose. */
function Conflict({ problem, form, onReset, renderConflict }: FormProblemProps) {
  const t = useTranslations("common.form");
  const router = useRouter();
  const current: unknown = problem.details.current;

  function keepMine() {
    const version = form.current?.elements.namedItem("version");
    const theirs = (current as { version?: number } | undefined)?.version;
    if (version instanceof HTMLInputElement && theirs !== undefined) version.value = String(theirs);
    form.current?.requestSubmit();
  }

  return (
    <div className="mt-2">
      {current === undefined ? null : renderConflict?.(current)}
      <div className="row g2 mt-2">
        {current === undefined ? null : (
          <button type="button" className="btn" onClick={keepMine}>
            {t("conflict_mine")}
          </button>
        )}
        <button
          type="button"
          className="btn quiet"
          onClick={() =>
            // In one transition: the fields are made anew of the record that comes, not of the one that is there.
            startTransition(() => {
              router.refresh();
              onReset();
            })
          }
        >
          {t("conflict_theirs")}
        </button>
      </div>
    </div>
  );
}
