import { useTranslations } from "next-intl";
import { Segmented } from "@/components/ui/segmented";
import type { Stocktake } from "@/lib/inventory/stocktakes/schema";

/** What the rows show: the address holds it, so that a tablet comes back to it. */
export const countViews = { all: undefined, left: "waiting", missing: "missing", extra: "surplus,unexpected", done: "matched" } as const;
export type CountView = keyof typeof countViews;

export function isCountView(value: string | undefined): value is CountView {
  return value !== undefined && Object.hasOwn(countViews, value);
}

export function StocktakeFilter({ stocktake, view }: { stocktake: Stocktake; view: CountView }) {
  const t = useTranslations("stocktakes");
  const { totals } = stocktake;
  const counts: Record<CountView, number> = {
    all: totals.lines,
    left: totals.waiting,
    missing: totals.missing,
    extra: totals.surplus + totals.unexpected,
    done: totals.matched,
  };
  const items = (Object.keys(countViews) as CountView[]).map((key) => ({
    key,
    label: t(`views.${key}`, { count: counts[key] }),
    pressed: key === view,
    href: `/inventory/stocktakes/${stocktake.id}${key === "all" ? "" : `?view=${key}`}`,
  }));
  return <Segmented label={t("views.label")} items={items} />;
}
