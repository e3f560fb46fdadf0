"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { Problem } from "@/lib/core/result";

/**
 * The way on where the safety gate refused: record the inspection, or, for who holds the right, sign for it with a reason that stays on
 * the movement. Stands inside the form that was refused, so the reason is sent with it.
 */
export function GateRemedy({ problem, mayOverride }: { problem: Problem; mayOverride: boolean }) {
  const t = useTranslations("maintenance.gate");
  const [isSigning, setSigning] = useState(false);
  const { item_id: itemId, due_on: dueOn } = problem.details;
  if (typeof itemId !== "string" || typeof dueOn !== "string") return null;
  return (
    <div className="gate-remedy">
      <div className="row g2 flex-wrap">
        <Link className="btn" href={`/inventory/${itemId}/maintenance`}>
          {t("record")}
        </Link>
        {mayOverride && !isSigning ? (
          <Button look="quiet" aria-expanded={false} onClick={() => setSigning(true)}>
            {t("override")}
          </Button>
        ) : null}
      </div>
      {mayOverride && isSigning ? (
        <div role="group" aria-label={t("override")} className="flex flex-col gap-2">
          <TextField name="override_reason" label={t("reason")} hint={t("reason_hint")} required maxLength={500} />
          <SubmitButton look="danger">{t("submit")}</SubmitButton>
        </div>
      ) : null}
    </div>
  );
}
