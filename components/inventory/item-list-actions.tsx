import { Ellipsis, FolderTree, ListChecks, Plus, Upload, Warehouse } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { ExportMenu } from "@/components/data-table/export-menu";
import { itemConditionNames } from "@/components/inventory/list-view";
import { ButtonLink } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";

/** What can be done with the catalogue: its trees for everybody, import and adding for who may. */
export function ItemListActions({ mayAdd, mayImport, mayExport }: { mayAdd: boolean; mayImport: boolean; mayExport: boolean }) {
  const t = useTranslations("inventory.list");
  const bulk = useTranslations("bulk");
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
        <Link className="mi" href="/inventory/bulk" prefetch={false}>
          <ListChecks />
          {bulk("history")}
        </Link>
      </Popover>
      {mayExport ? <ExportMenu path="/api/v1/inventory/export" conditions={itemConditionNames} /> : null}
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
