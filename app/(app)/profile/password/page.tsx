import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { PasswordForm } from "@/components/users/password-form";
import { ProfileTabs } from "@/components/users/profile-tabs";
import { loadActor } from "@/lib/core/adapters/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users.password");
  return { title: t("title") };
}

/** The only page, besides the way out, for whoever must change a temporary password. */
export default async function PasswordPage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const [{ done }, actor, t] = await Promise.all([searchParams, loadActor(), getTranslations("users.password")]);
  const isForced = actor.must_change_password;
  return (
    <Messages of={["users"]}>
      {isForced ? <PageHead title={t("forced_title")} /> : <ProfileTabs current="password" holder={actor} />}
      <div className="page">
        {isForced ? <p className="lead mb-6">{t("forced_lead")}</p> : null}
        {done ? (
          <div className="mb-6 max-w-[560px]">
            <Notice role="status">{t("done")}</Notice>
          </div>
        ) : null}
        <Section title={t("title")}>
          <div className="pt-2">
            <PasswordForm isForced={isForced} email={actor.email ?? ""} />
          </div>
        </Section>
      </div>
    </Messages>
  );
}
