import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

/** Acts, and the log of every movement, also of those that were made alone. */
export function ActTabs({ current }: { current: "acts" | "movements" }) {
  const t = useTranslations("acts");
  const items = [
    { href: "/inventory/acts", label: t("title"), current: current === "acts" },
    { href: "/inventory/movements", label: t("movements"), current: current === "movements" },
  ];
  return <Tabs label={t("tabs")} items={items} />;
}
