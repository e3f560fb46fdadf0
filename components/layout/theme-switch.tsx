"use client";

import { Lamp, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { keepInCookie } from "@/components/layout/cookie";
import { themeColors, themeSchemes } from "@/components/layout/theme";
import { Segmented } from "@/components/ui/segmented";
import { isTheme, type Theme, themeCookie, themes } from "@/lib/core/locale";

const icons = { house: <Sun />, work: <Lamp />, blackout: <Moon /> };

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

function shownTheme(): Theme | null {
  const { theme } = document.documentElement.dataset;
  return isTheme(theme) ? theme : null;
}

function setMeta(name: string, content: string): void {
  document.querySelector(`meta[name="${name}"]`)?.setAttribute("content", content);
}

function show(theme: Theme): void {
  keepInCookie(themeCookie, theme);
  document.documentElement.dataset.theme = theme;
  setMeta("theme-color", themeColors[theme]);
  setMeta("color-scheme", themeSchemes[theme]);
}

/** Three lights, chosen per device. */
export function ThemeSwitch() {
  const t = useTranslations("common.theme");
  const current = useSyncExternalStore(subscribe, shownTheme, () => null);
  return (
    <Segmented
      iconsOnly
      label={t("label")}
      items={themes.map((theme) => ({
        key: theme,
        label: t(theme),
        icon: icons[theme],
        pressed: theme === current,
        onSelect: () => show(theme),
      }))}
    />
  );
}
