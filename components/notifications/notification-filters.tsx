import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChips } from "@/components/data-table/filter-chips";
import { kindNames } from "@/lib/notifications/constants";

export function NotificationFilters({ found }: { found: number | undefined }) {
  const t = useTranslations("notifications");
  const states = [
    { value: "true", label: t("list.unread") },
    { value: "false", label: t("list.read_ones") },
  ];
  const filters = [
    { name: "unread", label: t("list.state"), options: states },
    { name: "type", label: t("list.kind"), options: kindNames.map((kind) => ({ value: kind, label: t(`kinds.${kind}.name`) })) },
  ];
  return (
    <FilterBar found={found}>
      <FilterChips filters={filters} />
    </FilterBar>
  );
}
