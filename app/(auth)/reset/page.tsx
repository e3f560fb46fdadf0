import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { EntranceHead } from "@/components/users/entrance-head";
import { ResetRequestForm } from "@/components/users/reset-request-form";
import { resetMinutes } from "@/lib/users/constants";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users.reset");
  return { title: t("title") };
}

export default async function ResetPage({ searchParams }: { searchParams: Promise<{ sent?: string | string[] }> }) {
  const [{ sent }, t] = await Promise.all([searchParams, getTranslations("users.reset")]);
  return (
    <>
      <EntranceHead title={t("title")}>{sent ? null : t("lead")}</EntranceHead>
      {sent ? <Notice role="status">{t("sent", { minutes: resetMinutes })}</Notice> : <ResetRequestForm />}
      <p className="t-13">
        <Link className="link" href="/login">
          {t("back")}
        </Link>
      </p>
    </>
  );
}
