import { LogOut } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/layout/messages";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { ProfileTabs } from "@/components/users/profile-tabs";
import { SessionTable } from "@/components/users/session-table";
import { load, loadActor } from "@/lib/core/adapters/page";
import { signOutAction } from "@/lib/users/actions";
import { listSessions } from "@/lib/users/queries/list-sessions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users.sessions");
  return { title: t("title") };
}

async function signOutEverywhere(): Promise<void> {
  "use server";
  await signOutAction(null, { all: true });
}

export default async function SessionsPage() {
  const [actor, { items }, t] = await Promise.all([loadActor(), load(listSessions, {}), getTranslations("users.sessions")]);
  return (
    <Messages of={["users"]}>
      <ProfileTabs current="sessions" holder={actor} />
      <div className="page flex flex-col gap-8">
        <section aria-labelledby="sessions">
          <h2 id="sessions" className="t-13 bb pb-2">
            {t("title")}
          </h2>
          <SessionTable sessions={items} zone={actor.theatre?.time_zone ?? "UTC"} />
        </section>
        <Section title={t("everywhere")}>
          <p className="t-13 i2 mb-3">{t("everywhere_note")}</p>
          <form action={signOutEverywhere}>
            <Button type="submit">
              <LogOut />
              {t("everywhere")}
            </Button>
          </form>
        </Section>
      </div>
    </Messages>
  );
}
