"use client";

import { LogOut, UserRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { LanguageSwitch } from "@/components/layout/language-switch";
import { ThemeSwitch } from "@/components/layout/theme-switch";

export interface ShellUser {
  name: string;
  /** Second line: role or e-mail. */
  note?: string;
  /** Without it there is no profile page yet. */
  profile_href?: string;
}

/** An address that takes a POST, or a server action. */
export type SignOut = string | ((data: FormData) => void | Promise<void>);

/** Who I am, the light, the language, the way out: in the user menu and in the sheet of the bottom bar. */
export function UserPanel({ user, signOut }: { user: ShellUser; signOut: SignOut }) {
  const t = useTranslations("common.shell");
  const form = typeof signOut === "string" ? { action: signOut, method: "post" } : { action: signOut };
  return (
    <div className="flex w-64 max-w-full flex-col gap-1">
      <div className="mh">
        <div className="t-13 b" style={{ color: "var(--ink)" }}>
          {user.name}
        </div>
        {user.note}
      </div>
      <div className="row between px-2 py-1">
        <ThemeSwitch />
        <LanguageSwitch />
      </div>
      <div className="hr" />
      {user.profile_href ? (
        <Link className="mi" href={user.profile_href}>
          <UserRound />
          {t("profile")}
        </Link>
      ) : null}
      <form {...form}>
        <button type="submit" className="mi">
          <LogOut />
          {t("sign_out")}
        </button>
      </form>
    </div>
  );
}
