"use client";

import { NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { type Packed, useUnpacked } from "@/components/layout/packed";

type Words = ReturnType<typeof useMessages>;

interface WordsProps {
  words: Packed<Words>;
  children: ReactNode;
}

/** Words in the language of the page, for everything. */
export function SharedWords({ locale, words, children }: WordsProps & { locale: string }) {
  return (
    <NextIntlClientProvider locale={locale} timeZone="UTC" messages={useUnpacked(words)}>
      {children}
    </NextIntlClientProvider>
  );
}

/** Further words for what is below, besides those that are known above. */
export function MoreWords({ words, children }: WordsProps) {
  const known = useMessages();
  const more = useUnpacked(words);
  const messages = useMemo(() => ({ ...known, ...more }), [known, more]);
  return (
    <NextIntlClientProvider locale={useLocale()} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
