import { KeyRound } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ForgetKeptPages } from "@/components/scan/kept-page";
import { Notice } from "@/components/ui/notice";
import { EntranceHead } from "@/components/users/entrance-head";
import { SignInForm } from "@/components/users/sign-in-form";
import { load } from "@/lib/core/adapters/page";
import { getEntrance } from "@/lib/users/queries/get-entrance";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users.entrance");
  return { title: t("title") };
}

interface LoginPageProps {
  searchParams: Promise<{ next?: string | string[]; done?: string | string[]; error?: string | string[] }>;
}

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const [search, t, entrance] = await Promise.all([searchParams, getTranslations("users"), load(getEntrance, {})]);
  const next = typeof search.next === "string" ? search.next : "/";
  return (
    <>
      <EntranceHead title={t("entrance.title")} />
      {search.done === "reset" ? <Notice role="status">{t("reset.done")}</Notice> : null}
      {search.error ? (
        <Notice tone="stop" role="alert">
          {t("entrance.oidc_failed")}
        </Notice>
      ) : null}
      <SignInForm next={next} />
      <ForgetKeptPages />
      {entrance.is_oidc ? (
        <>
          <div className="row g3 t-13 i3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
            {t("entrance.or")}
          </div>
          <a className="btn big" href={`/api/auth/oidc?next=${encodeURIComponent(next)}`}>
            <KeyRound />
            {t("entrance.oidc")}
          </a>
        </>
      ) : null}
    </>
  );
}
