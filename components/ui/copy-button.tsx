"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

export function CopyButton({ text }: { text: string }) {
  const t = useTranslations("failure");
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      className="link t-13 ml-2"
      aria-live="polite"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      {copied ? t("copied") : t("copy")}
    </button>
  );
}
