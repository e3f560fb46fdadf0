import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Logo } from "@/components/layout/logo";
import { Messages } from "@/components/layout/messages";
import { HangingSection } from "@/components/users/hanging-section";
import { LanguageChoice } from "@/components/users/language-choice";
import { load } from "@/lib/core/adapters/page";
import { getEntrance } from "@/lib/users/queries/get-entrance";

/** The page of the prompt book that is open before anybody is signed in. */
export default async function EntranceLayout({ children }: { children: ReactNode }) {
  const [t, entrance] = await Promise.all([getTranslations("users.entrance"), load(getEntrance, {})]);
  return (
    <div className="grid min-h-dvh grid-cols-1 tablet:grid-cols-[minmax(0,560px)_minmax(0,1fr)]">
      <div className="flex flex-col px-[20px] pt-[20px] pb-[28px] tablet:px-[48px] tablet:py-[32px] desk:px-[72px]">
        <header className="row g3">
          <Logo />
          <span className="t-16 bb">{entrance.theatre ?? t("product")}</span>
          <span className="grow" />
          <LanguageChoice />
        </header>
        <main
          id="main"
          tabIndex={-1}
          className="mt-[32px] mb-auto flex flex-col gap-[18px] tablet:my-auto tablet:py-[40px] [&_.input]:h-[44px]"
        >
          <Messages of={["users"]}>{children}</Messages>
        </main>
        <footer className="t-12 i3">{t("no_access")}</footer>
      </div>
      <div className="relative hidden overflow-hidden border-l border-rule bg-bg tablet:block">
        <HangingSection heights={[t("section"), t("section_mark"), t("section_floor")]} />
      </div>
    </div>
  );
}
