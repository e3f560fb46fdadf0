import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChips } from "@/components/data-table/filter-chips";
import { FilterSearch } from "@/components/data-table/filter-search";

const entities = ["user", "role", "department", "session", "token", "theatre", "item", "category", "location"] as const;

interface AuditFiltersProps {
  people: readonly { value: string; label: string; hint?: string }[];
  /** How many are found, where something is asked for. */
  found: number | undefined;
}

export function AuditFilters({ people, found }: AuditFiltersProps) {
  const t = useTranslations("admin");
  const kinds = entities.map((entity) => ({ value: entity, label: t(`entities.${entity}`) }));
  const filters = [
    { name: "actor_id", label: t("audit.filter_actor"), options: people },
    { name: "entity_type", label: t("audit.filter_entity"), options: kinds },
    { name: "action", label: t("audit.filter_action"), kind: "text" as const },
    { name: "from", label: t("audit.filter_from"), kind: "date" as const },
    { name: "to", label: t("audit.filter_to"), kind: "date" as const },
    { name: "entity_id", label: t("audit.filter_entity_id"), kind: "text" as const },
    { name: "request_id", label: t("audit.filter_request"), kind: "text" as const },
  ];
  return (
    <FilterBar found={found}>
      <FilterSearch label={t("audit.search")} />
      <FilterChips filters={filters} />
    </FilterBar>
  );
}
