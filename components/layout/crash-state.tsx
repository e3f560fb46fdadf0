"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";

/** What an `error.tsx` shows, in or out of the shell. */
export function CrashState({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("failure");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <ErrorState
      title={t("crash_title")}
      lead={t("crash_lead")}
      kept={t("crash_kept")}
      todo={t("crash_todo")}
      requestId={digest}
      actions={
        <>
          <Button look="primary" big onClick={retry}>
            <RotateCw className="i-20" />
            {t("retry")}
          </Button>
          <ButtonLink big href="/">
            {t("home")}
          </ButtonLink>
        </>
      }
    />
  );
}
