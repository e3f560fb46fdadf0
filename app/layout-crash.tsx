"use client";

import "./globals.css";
import { NextIntlClientProvider } from "next-intl";
import { useSyncExternalStore } from "react";
import { CrashState } from "@/components/layout/crash-state";
import { fontClass } from "@/components/layout/fonts";
import { defaultLocale, isLocale, isTheme, localeCookie, themeCookie } from "@/lib/core/locale";
import en from "@/messages/en/failure.json";
import ru from "@/messages/ru/failure.json";

const never = () => () => undefined;

/** What the device keeps is all we know. */
function useCookie(name: string): string | undefined {
  const read = () => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie)?.[1];
  return useSyncExternalStore(never, read, () => undefined);
}

/** The page where the root layout itself failed, whole. */
export function LayoutCrash(props: { error: unknown; retry: () => void }) {
  const chosen = useCookie(localeCookie);
  const locale = isLocale(chosen) ? chosen : defaultLocale;
  const theme = useCookie(themeCookie);
  return (
    <html lang={locale} data-theme={isTheme(theme) ? theme : "house"} className={fontClass}>
      <body>
        <title>Flytower</title>
        <NextIntlClientProvider locale={locale} timeZone="UTC" messages={{ failure: locale === "ru" ? ru : en }}>
          <main id="main">
            <CrashState {...props} />
          </main>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
