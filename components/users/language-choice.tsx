import { getLocale, getTranslations } from "next-intl/server";
import { classes } from "@/components/ui/classes";
import { locales } from "@/lib/core/locale";
import { chooseLanguageAction } from "@/lib/users/actions";

/** Two words before anybody is signed in; works without JavaScript. */
export async function LanguageChoice() {
  const [t, current] = await Promise.all([getTranslations("common.language"), getLocale()]);
  return (
    <form action={chooseLanguageAction} aria-label={t("label")} className="flex gap-1">
      {locales.map((locale) => (
        <button
          key={locale}
          type="submit"
          name="locale"
          value={locale}
          lang={locale}
          aria-pressed={locale === current}
          className={classes("hit t-13 min-h-6 min-w-11 px-2.5 text-center", locale === current ? "bb" : "i3")}
        >
          {t(locale)}
        </button>
      ))}
    </form>
  );
}
