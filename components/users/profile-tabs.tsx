import { getTranslations } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { Tabs } from "@/components/ui/tabs";
import type { Holder } from "@/lib/core/scope";

const places = {
  own: "/profile",
  notifications: "/profile/notifications",
  password: "/profile/password",
  sessions: "/profile/sessions",
  tokens: "/profile/tokens",
} as const;
type Place = keyof typeof places;

/** Head of the profile with its parts. */
export async function ProfileTabs({ current, holder }: { current: Place; holder: Pick<Holder, "grants"> }) {
  const t = await getTranslations("users.profile");
  const shown: Place[] = holder.grants.has("token:read")
    ? ["own", "notifications", "password", "sessions", "tokens"]
    : ["own", "notifications", "password", "sessions"];
  return (
    <>
      <PageHead title={t("title")} />
      <Tabs
        label={t("tabs")}
        items={shown.map((place) => ({ href: places[place], label: t(`tab_${place}`), current: place === current }))}
      />
    </>
  );
}
