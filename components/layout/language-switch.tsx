"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { keepInCookie } from "@/components/layout/cookie";
import { Segmented } from "@/components/ui/segmented";
import { localeCookie, locales } from "@/lib/core/locale";

export function LanguageSwitch() {
  const t = useTranslations("common.language");
  const current = useLocale();
  const router = useRouter();
  return (
    <Segmented
      label={t("label")}
      items={locales.map((locale) => ({
        key: locale,
        label: t(locale),
        pressed: locale === current,
        onSelect: () => {
          keepInCookie(localeCookie, locale);
          router.refresh();
        },
      }))}
    />
  );
}
