import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatMeasure } from "@/components/inventory/format-item";
import { ItemStatusBadge } from "@/components/inventory/item-status-badge";
import { statusWords } from "@/components/inventory/list-words";
import { PageHead } from "@/components/layout/page-head";
import { Department } from "@/components/ui/department";
import type { Item } from "@/lib/inventory/schema";

/** Name, number, whose it is, where and in what state. */
export function ItemHead({ item, crumbs, actions }: { item: Item; crumbs: { href: string; label: string }[]; actions?: ReactNode }) {
  const t = useTranslations("inventory");
  const locale = useLocale();
  const { department } = item;
  return (
    <PageHead
      crumbs={[{ href: "/inventory", label: t("title") }, ...crumbs]}
      title={item.name}
      below={
        <>
          <span className="code" style={{ color: "var(--ink)" }}>
            {item.inventory_number}
          </span>
          {department ? <Department gel={department.color} code={department.short_code} title={department.name} /> : null}
          <ItemStatusBadge status={item.status} words={statusWords(t)} />
          <span>{t("item.condition", { condition: t(`item.conditions.${item.condition}`) })}</span>
          <span>{formatMeasure(item.quantity, item.unit, locale)}</span>
        </>
      }
      actions={actions}
    />
  );
}
