import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/layout/messages";
import { SettingsForm } from "@/components/notifications/settings-form";
import { ProfileTabs } from "@/components/users/profile-tabs";
import { load, loadActor } from "@/lib/core/adapters/page";
import { getSettings } from "@/lib/notifications/settings/queries/get-settings";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.settings");
  return { title: t("title") };
}

export default async function NotificationSettingsPage() {
  const [actor, settings] = await Promise.all([loadActor(), load(getSettings, {})]);
  return (
    <Messages of={["notifications"]}>
      <ProfileTabs current="notifications" holder={actor} />
      <div className="page">
        <SettingsForm settings={settings} />
      </div>
    </Messages>
  );
}
