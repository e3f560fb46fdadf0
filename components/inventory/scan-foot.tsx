"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { actOf, emptySession, isStale, readyLines, type ScanPlace, type Session } from "@/components/inventory/scan-session";
import { verdictOf } from "@/components/inventory/scan-verdict";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";

interface ScanFootProps {
  session: Session;
  places: readonly ScanPlace[];
  mayOverride: boolean;
  onChange: (session: Session) => void;
  onSend: () => void;
  onUndo: () => void;
}

/** The end of a session: what is past its inspection, the act itself, and how to take it back. */
export function ScanFoot(props: ScanFootProps) {
  const t = useTranslations("scan.session");
  const { session, places, onChange, onSend, onUndo } = props;
  const { mode, entries, attempt, done } = session;
  const canSend = actOf(session, places) !== null;
  const clear = () => onChange({ ...emptySession, mode, toId: session.toId });
  return (
    <div className="scan-foot">
      <Overdue {...props} />
      {attempt ? <Stale {...props} /> : null}
      {done ? (
        <Notice
          role="status"
          title={t("done", { number: done.number, count: done.items })}
          actions={<Button onClick={onUndo}>{t("undo")}</Button>}
        />
      ) : null}
      <div className="row g2 wrap">
        <Button
          look="primary"
          big
          busy={attempt !== null}
          busyText={t("sending")}
          reason={canSend || attempt ? undefined : t(session.toId ? "no_lines" : "no_place")}
          onClick={canSend ? onSend : undefined}
        >
          {t(`verbs.${mode === "issue" || mode === "return" ? mode : "move"}`, { count: readyLines(session, places).length })}
        </Button>
        {entries.length > 0 && !attempt ? (
          <Button big onClick={clear}>
            {t("clear")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Refused until somebody who may gives a reason; the others go without them. */
function Overdue({ session, places, mayOverride, onChange }: ScanFootProps) {
  const t = useTranslations("scan.session");
  const id = useId();
  const late = session.entries.filter((entry) => verdictOf(entry, session, places) === "overdue").length;
  if (late === 0) return null;
  return (
    <Notice tone="stop" title={t("overdue", { count: late })}>
      {mayOverride ? (
        <Field id={id} label={t("reason")} hint={t("reason_hint")}>
          <Input
            id={id}
            maxLength={500}
            value={session.reason}
            disabled={session.attempt !== null}
            aria-describedby={`${id}-hint`}
            onChange={(event) => onChange({ ...session, reason: event.target.value })}
          />
        </Field>
      ) : (
        t("overdue_hint")
      )}
    </Notice>
  );
}

/** An act that has been on its way for a day: whether it was done, only its list can tell. */
function Stale({ session, onChange }: ScanFootProps) {
  const t = useTranslations("scan.session");
  const [openedAt] = useState(() => Date.now());
  if (!session.attempt || !isStale(session.attempt, openedAt)) return null;
  return (
    <Notice
      tone="warn"
      title={t("stale")}
      actions={<Button onClick={() => onChange({ ...session, attempt: null })}>{t("stale_again")}</Button>}
    >
      {t("stale_hint")}
    </Notice>
  );
}
