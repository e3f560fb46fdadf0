import { useTranslations } from "next-intl";
import { RestoreItemButton } from "@/components/inventory/delete-item-button";
import { Notice } from "@/components/ui/notice";

export function ItemDeleted({ item, mayRestore }: { item: { id: string; name: string }; mayRestore: boolean }) {
  const t = useTranslations("inventory.item");
  return (
    <div className="px-6 pb-4">
      <Notice tone="warn" title={t("deleted_title")} actions={mayRestore ? <RestoreItemButton item={item} /> : undefined}>
        {t("deleted_text")}
      </Notice>
    </div>
  );
}
