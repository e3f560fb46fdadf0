import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/layout/messages";
import { PushDevices } from "@/components/notifications/push-devices";
import { SettingsForm } from "@/components/notifications/settings-form";
import { TelegramLink } from "@/components/notifications/telegram-link";
import { ProfileTabs } from "@/components/users/profile-tabs";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listPushSubscriptions } from "@/lib/notifications/push/queries/list-push-subscriptions";
import { getSettings } from "@/lib/notifications/settings/queries/get-settings";
import { getTelegramLink } from "@/lib/notifications/telegram/queries/get-telegram-link";
import { deviceName } from "@/lib/users/rules";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.settings");
  return { title: t("title") };
}

export default async function NotificationSettingsPage() {
  const [actor, settings, push, telegram, t] = await Promise.all([
    loadActor(),
    load(getSettings, {}),
    load(listPushSubscriptions, {}),
    load(getTelegramLink, {}),
    getTranslations("push"),
  ]);
  const devices = push.items.map(({ device, ...rest }) => ({ ...rest, name: deviceName(device) ?? t("unknown") }));
  return (
    <Messages of={["notifications", "push", "telegram"]}>
      <ProfileTabs current="notifications" holder={actor} />
      <div className="page flex flex-col gap-6">
        <div className="grid gap-6 desk:grid-cols-2">
          <PushDevices publicKey={push.public_key} devices={devices} zone={actor.theatre?.time_zone ?? "UTC"} />
          {telegram.is_configured ? <TelegramLink link={telegram} /> : null}
        </div>
        <SettingsForm settings={settings} />
      </div>
    </Messages>
  );
}
