import {
  Boxes,
  ChartColumn,
  Ellipsis,
  FileText,
  FolderTree,
  ListChecks,
  Plus,
  QrCode,
  ScanLine,
  Tag,
  Upload,
  Warehouse,
} from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { ExportMenu } from "@/components/data-table/export-menu";
import { CareLinks } from "@/components/inventory/care-links";
import { ButtonLink } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";

interface ItemListActionsProps {
  mayAdd: boolean;
  mayImport: boolean;
  mayCount: boolean;
  mayExport: boolean;
  /** `ListLook`. */
  look: ReactNode;
  /** Conditions of the list and its order: an export is of what it shows. */
  found: Record<string, string | string[]>;
}

/** What can be done with the catalogue: its trees and its papers for everybody, import and adding for who may. */
export function ItemListActions({ mayAdd, mayImport, mayCount, mayExport, look, found }: ItemListActionsProps) {
  const t = useTranslations("inventory.list");
  return (
    <>
      {look}
      <CatalogueLinks mayCount={mayCount} mayImport={mayImport} />
      {mayExport ? <ExportMenu path="/api/v1/inventory/export" fixed={found} /> : null}
      {mayImport ? (
        <ButtonLink className="at-desk" href="/inventory/import" prefetch={false}>
          <Upload />
          {t("import")}
        </ButtonLink>
      ) : null}
      {mayAdd ? (
        <ButtonLink look="primary" href="/inventory/new" prefetch={false}>
          <Plus />
          <span className="brief">{t("add")}</span>
        </ButtonLink>
      ) : null}
    </>
  );
}

function CatalogueLinks({ mayCount, mayImport }: { mayCount: boolean; mayImport: boolean }) {
  const t = useTranslations();
  return (
    <Popover trigger={<Ellipsis />} label={t("inventory.list.setup")} align="end" triggerProps={{ className: "btn icon quiet" }}>
      <Link className="mi" href="/inventory/categories" prefetch={false}>
        <FolderTree />
        {t("inventory.list.categories")}
      </Link>
      <Link className="mi" href="/inventory/locations" prefetch={false}>
        <Warehouse />
        {t("inventory.list.locations")}
      </Link>
      <Link className="mi" href="/inventory/tags" prefetch={false}>
        <Tag />
        {t("inventory.list.tags")}
      </Link>
      <CareLinks mayCount={mayCount} />
      <Link className="mi" href="/inventory/kits" prefetch={false}>
        <Boxes />
        {t("kits.title")}
      </Link>
      <Link className="mi" href="/inventory/acts" prefetch={false}>
        <FileText />
        {t("acts.title")}
      </Link>
      <Link className="mi" href="/inventory/bulk" prefetch={false}>
        <ListChecks />
        {t("bulk.history")}
      </Link>
      <Link className="mi" href="/inventory/analytics" prefetch={false}>
        <ChartColumn />
        {t("analytics.title")}
      </Link>
      <Link className="mi" href="/inventory/labels" prefetch={false}>
        <QrCode />
        {t("labels.open")}
      </Link>
      <Link className="mi" href="/inventory/scan" prefetch={false}>
        <ScanLine />
        {t("scan.many")}
      </Link>
      {mayImport ? (
        <Link className="mi in-hand" href="/inventory/import" prefetch={false}>
          <Upload />
          {t("inventory.list.import")}
        </Link>
      ) : null}
    </Popover>
  );
}
