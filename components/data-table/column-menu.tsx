"use client";

import { Columns3 } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ColumnListProps } from "@/components/data-table/column-list";
import { Popover } from "@/components/ui/popover";

const ColumnList = dynamic(() => import("@/components/data-table/column-list").then((loaded) => loaded.ColumnList));

/** Which columns there are, in what order and how dense; what does it comes when it is opened. */
export function ColumnMenu(props: ColumnListProps) {
  const t = useTranslations("common.table");
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <Popover
      trigger={
        <>
          <Columns3 />
          {t("columns")}
        </>
      }
      label={t("columns")}
      align="end"
      className="colmenu"
      triggerProps={{ className: "btn" }}
      onOpenChange={(isOpen) => isOpen && setWasOpen(true)}
    >
      {wasOpen ? <ColumnList {...props} /> : null}
    </Popover>
  );
}
