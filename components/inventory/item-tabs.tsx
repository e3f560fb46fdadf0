import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";

interface ItemTabsProps {
  conditions: Record<string, string | string[]>;
  /** Department of the reader, if there is one. */
  departmentId: string | null;
  mayRestore: boolean;
}

/** Three views of the catalogue: all, what is ours, and what was deleted. */
export function ItemTabs({ conditions, departmentId, mayRestore }: ItemTabsProps) {
  const t = useTranslations("inventory.list");
  const isDeleted = conditions.deleted === "true";
  const isMine = !isDeleted && departmentId !== null && [conditions.department_id].flat().join() === departmentId;
  const items = [
    { href: "/inventory", label: t("all"), current: !isDeleted && !isMine },
    ...(departmentId ? [{ href: `/inventory?department_id=${departmentId}`, label: t("mine"), current: isMine }] : []),
    ...(mayRestore ? [{ href: "/inventory?deleted=true", label: t("deleted"), current: isDeleted }] : []),
  ];
  return items.length > 1 ? <Tabs label={t("tabs")} items={items} /> : null;
}
