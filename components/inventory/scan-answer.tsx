"use client";

import { Check, TriangleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Answer, Session } from "@/components/inventory/scan-session";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Problem } from "@/lib/core/result";

const icons = { right: <Check />, wrong: <X />, overdue: <TriangleAlert /> };

interface ScanAnswerProps {
  answer: Answer | null;
  problem: Problem | null;
  isAway: boolean;
  session: Session;
}

/** What the last scan was, large enough for an arm's length and half a light; below it what does not reach the server. */
export function ScanAnswer({ answer, problem, isAway, session }: ScanAnswerProps) {
  const t = useTranslations("scan.session");
  const waiting = session.entries.filter((entry) => entry.outcome === "waiting").length;
  const isUnsent = waiting > 0 || session.attempt !== null;
  return (
    <>
      <div className="scan-answer" data-sound={answer?.sound} role="status" aria-live="polite">
        {answer ? (
          <>
            {icons[answer.sound]}
            <div>
              <strong className="code">{answer.number}</strong>
              <p>{answer.name}</p>
              <p className="verdict">{t(`answers.${answer.key}`)}</p>
            </div>
          </>
        ) : (
          <p className="i3">{t("ready")}</p>
        )}
      </div>
      {isAway && isUnsent ? (
        <Notice tone="warn" role="status" title={t("away")}>
          {session.attempt ? t("away_act") : t("away_codes", { count: waiting })}
        </Notice>
      ) : null}
      {problem ? (
        <Notice
          tone="stop"
          role="alert"
          title={problem.message}
          actions={problem.code === "UNAUTHORIZED" ? <ButtonLink href="/login?next=/inventory/scan">{t("sign_in")}</ButtonLink> : undefined}
        >
          {Object.values(problem.details.fields ?? {})
            .flat()
            .join(" ")}
        </Notice>
      ) : null}
    </>
  );
}
