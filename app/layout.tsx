import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { fontClass } from "@/components/layout/fonts";
import { SharedMessages } from "@/components/layout/messages";
import { themeColors, themeSchemes } from "@/components/layout/theme";
import { ToastProvider } from "@/components/ui/toast";
import { isTheme, type Theme, themeCookie } from "@/lib/core/locale";

export const metadata: Metadata = { title: { default: "Flytower", template: "%s · Flytower" } };

async function chosenTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(themeCookie)?.value;
  return isTheme(chosen) ? chosen : "house";
}

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme();
  return { colorScheme: themeSchemes[theme], themeColor: themeColors[theme] };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme, t] = await Promise.all([getLocale(), chosenTheme(), getTranslations("common.shell")]);
  return (
    <html lang={locale} data-theme={theme} className={fontClass} suppressHydrationWarning>
      <body>
        <a className="skip" href="#main">
          {t("skip")}
        </a>
        <SharedMessages>
          <ToastProvider>{children}</ToastProvider>
        </SharedMessages>
      </body>
    </html>
  );
}
