"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";

/** Only after hydration, so the reader's own clock may be used. */
export function DraftNote({ text, at, onDiscard }: { text: string; at: string; onDiscard: () => void }) {
  const t = useTranslations("common.form");
  const format = useFormatter();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const time = format.dateTime(new Date(at), {
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  });
  return (
    <Notice
      role="status"
      actions={
        <button type="button" className="link" onClick={onDiscard}>
          {t("draft_discard")}
        </button>
      }
    >
      {text} {time}
    </Notice>
  );
}
