import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { maintenanceKinds } from "@/lib/inventory/maintenance/constants";

export interface DueSearch {
  state?: string;
  kind?: string;
  department_id?: string;
  plan_id?: string;
  within_days?: string;
}

interface DueFilterProps {
  search: DueSearch;
  counts: { overdue: number; soon: number; later: number };
  departments: readonly { id: string; name: string }[];
}

const horizons = ["30", "60", "180", "365"];

export function dueAddress(search: DueSearch, change: Record<string, string | undefined>): string {
  const wanted = Object.entries({ ...search, ...change }).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const query = new URLSearchParams(wanted).toString();
  return query ? `/inventory/maintenance?${query}` : "/inventory/maintenance";
}

/** How urgent, of which kind, whose, how far ahead: all of it in the address. */
export function DueFilter({ search, counts, departments }: DueFilterProps) {
  const t = useTranslations("maintenance");
  const all = counts.overdue + counts.soon + counts.later;
  const states = [
    { key: "all", value: undefined, count: all },
    { key: "overdue", value: "overdue", count: counts.overdue },
    { key: "soon", value: "soon", count: counts.soon },
    { key: "later", value: "later", count: counts.later },
  ] as const;
  return (
    <div className="care-filter">
      <Segmented
        label={t("filter.state")}
        items={states.map(({ key, value, count }) => ({
          key,
          label: t(`filter.states.${key}`, { count }),
          pressed: search.state === value,
          href: dueAddress(search, { state: value }),
        }))}
      />
      <form action="/inventory/maintenance" className="row g2 flex-wrap">
        {search.state ? <input type="hidden" name="state" value={search.state} /> : null}
        {search.plan_id ? <input type="hidden" name="plan_id" value={search.plan_id} /> : null}
        <Select name="kind" defaultValue={search.kind ?? ""} aria-label={t("filter.kind")}>
          <option value="">{t("filter.any_kind")}</option>
          {maintenanceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </Select>
        {departments.length > 0 ? (
          <Select name="department_id" defaultValue={search.department_id ?? ""} aria-label={t("columns.department")}>
            <option value="">{t("filter.any_department")}</option>
            {departments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        ) : null}
        <Select name="within_days" defaultValue={search.within_days ?? "60"} aria-label={t("filter.horizon")}>
          {horizons.map((days) => (
            <option key={days} value={days}>
              {t("filter.within", { count: Number(days) })}
            </option>
          ))}
        </Select>
        <Button type="submit">{t("filter.show")}</Button>
      </form>
    </div>
  );
}
