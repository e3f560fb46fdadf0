import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { Messages } from "@/components/layout/messages";
import { ThemeSwitch } from "@/components/layout/theme-switch";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { ProfileForm } from "@/components/users/profile-form";
import { ProfileTabs } from "@/components/users/profile-tabs";
import { load, loadActor } from "@/lib/core/adapters/page";
import { getMe } from "@/lib/users/queries/get-me";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users.profile");
  return { title: t("title") };
}

export default async function ProfilePage() {
  const [actor, me, t] = await Promise.all([loadActor(), load(getMe, {}), getTranslations("users.profile")]);
  if (actor.must_change_password) redirect("/profile/password");
  return (
    <Messages of={["users"]}>
      <ProfileTabs current="own" holder={actor} />
      <div className="page grid gap-8 desk:grid-cols-2">
        <Section title={t("about")}>
          <div className="pt-2">
            <ProfileForm key={me.user.locale} user={me.user} />
          </div>
        </Section>
        <div className="flex flex-col gap-8">
          <Section title={t("light")}>
            <ThemeSwitch />
            <p className="t-13 i2 mt-2">{t("light_hint")}</p>
          </Section>
          <Section title={t("from_office")}>
            <Facts>
              <Fact term={t("email")}>{me.user.email}</Fact>
              <Fact term={t("position")}>{me.user.position ?? t("none")}</Fact>
              <Fact term={t("roles")}>{me.roles.map((role) => role.name).join(", ") || t("none")}</Fact>
            </Facts>
          </Section>
        </div>
      </div>
    </Messages>
  );
}
