import { getTranslations } from "next-intl/server";
import { Tabs } from "@/components/ui/tabs";
import type { Holder } from "@/lib/core/scope";
import { adminPlaces, placesFor, type AdminPlace } from "@/lib/users/policy";

/** The parts of the settings that this person may enter. */
export async function AdminTabs({ current, holder }: { current: AdminPlace; holder: Pick<Holder, "grants"> }) {
  const t = await getTranslations("users.admin");
  const items = placesFor(holder).map((place) => ({
    href: adminPlaces[place].href,
    label: t(place),
    current: place === current,
  }));
  return items.length > 1 ? <Tabs label={t("tabs")} items={items} /> : null;
}
