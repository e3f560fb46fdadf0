"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";

/** Shown once, in the answer that made it. */
export function NewSecret({ secret, href }: { secret: string; href: string }) {
  const t = useTranslations("webhooks");
  return (
    <div className="flex max-w-[720px] flex-col gap-4">
      <Notice tone="warn" role="status">
        {t("secret_once")}
      </Notice>
      <p>
        <span className="i3 t-12 block">{t("secret")}</span>
        <span className="code t-16 break-all whitespace-normal">{secret}</span>
        <CopyButton text={secret} />
      </p>
      <div>
        <ButtonLink look="primary" href={href}>
          {t("back")}
        </ButtonLink>
      </div>
    </div>
  );
}
