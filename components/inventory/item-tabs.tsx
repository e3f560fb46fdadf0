import { useFormatter, useTranslations } from "next-intl";
import type { ViewActions } from "@/components/data-table/view-form";
import { ViewKeeper } from "@/components/data-table/view-keeper";
import { ViewTabs } from "@/components/data-table/view-tabs";
import { viewWordNames, type ViewWords } from "@/components/data-table/view-words";
import { listViewCookie } from "@/components/inventory/list-view";
import type { TabPlan } from "@/components/inventory/view-tab";
import type { Holder } from "@/lib/core/scope";
import { canChangeView } from "@/lib/views/policy";

interface ItemTabsProps {
  plans: readonly TabPlan[];
  counts: readonly (number | null)[];
  current: string | undefined;
  actions: ViewActions;
  reader: Holder;
  /** The view that the list opens with on this device. */
  first: string | undefined;
}

/** Views of the catalogue with what each finds; the last one keeps the list as it is shown. */
export function ItemTabs({ plans, counts, current, actions, reader, first }: ItemTabsProps) {
  const t = useTranslations("views");
  const format = useFormatter();
  const tabs = plans.map(({ key, href, label, note }, index) => {
    const count = counts[index];
    return { key, href, label, note, isCurrent: key === current, count: typeof count === "number" ? format.number(count) : undefined };
  });
  const shown = plans.find(({ key }) => key === current)?.saved;
  const words = Object.fromEntries(viewWordNames.map((name) => [name, t(name)])) as ViewWords;
  return (
    <ViewTabs
      label={t("label")}
      tabs={tabs}
      end={
        <ViewKeeper
          scope="inventory"
          order={plans.flatMap(({ saved }) => saved?.id ?? [])}
          actions={actions}
          words={words}
          current={shown && { id: shown.id, name: shown.name, is_shared: shown.is_shared, version: shown.version }}
          mayChange={shown !== undefined && canChangeView(reader, shown)}
          memory={listViewCookie}
          first={first}
        />
      }
    />
  );
}
