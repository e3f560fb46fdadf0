import { Boxes, ChartColumn, Ellipsis, FileText, FolderTree, ListChecks, Plus, Upload, Warehouse } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { ExportMenu } from "@/components/data-table/export-menu";
import { CareLinks } from "@/components/inventory/care-links";
import { itemConditionNames } from "@/components/inventory/list-view";
import { ButtonLink } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";

interface ItemListActionsProps {
  mayAdd: boolean;
  mayImport: boolean;
  mayCount: boolean;
  mayExport: boolean;
}

/** What can be done with the catalogue: its trees for everybody, import and adding for who may. */
export function ItemListActions({ mayAdd, mayImport, mayCount, mayExport }: ItemListActionsProps) {
  const t = useTranslations("inventory.list");
  const kits = useTranslations("kits");
  const analytics = useTranslations("analytics");
  const acts = useTranslations("acts");
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
        <CareLinks mayCount={mayCount} />
        <Link className="mi" href="/inventory/kits" prefetch={false}>
          <Boxes />
          {kits("title")}
        </Link>
        <Link className="mi" href="/inventory/acts" prefetch={false}>
          <FileText />
          {acts("title")}
        </Link>
        <Link className="mi" href="/inventory/bulk" prefetch={false}>
          <ListChecks />
          {bulk("history")}
        </Link>
        <Link className="mi" href="/inventory/analytics" prefetch={false}>
          <ChartColumn />
          {analytics("title")}
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
