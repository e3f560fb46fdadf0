import { Ellipsis, FolderTree, Plus, Tag, Upload, Warehouse } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";

/** What can be done with the catalogue: its trees for everybody, import and adding for who may. */
export function ItemListActions({ mayAdd, mayImport }: { mayAdd: boolean; mayImport: boolean }) {
  const t = useTranslations("inventory.list");
  return (
    <>
      <Popover trigger={<Ellipsis />} label={t("setup")} align="end" triggerProps={{ className: "btn icon quiet" }}>
        <Link className="mi" href="/inventory/categories" prefetch={false}>
          <FolderTree />
          {t("categories")}
        </Link>
        <Link className="mi" href="/inventory/locations" prefetch={false}>
          <Warehouse />
          {t("locations")}
        </Link>
        <Link className="mi" href="/inventory/tags" prefetch={false}>
          <Tag />
          {t("tags")}
        </Link>
      </Popover>
      {mayImport ? (
        <ButtonLink href="/inventory/import" prefetch={false}>
          <Upload />
          {t("import")}
        </ButtonLink>
      ) : null}
      {mayAdd ? (
        <ButtonLink look="primary" href="/inventory/new" prefetch={false}>
          <Plus />
          {t("add")}
        </ButtonLink>
      ) : null}
    </>
  );
}
