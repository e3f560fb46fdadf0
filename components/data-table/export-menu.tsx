"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useListSearch } from "@/components/data-table/list-search";
import { Popover } from "@/components/ui/popover";

interface ExportMenuProps {
  /** Where the file comes from: `/api/v1/inventory/export`. */
  path: string;
  /** Conditions of the address that the export takes; all else of it says how the list is shown. */
  conditions?: readonly string[];
  /** What the page's own address does not say. */
  fixed?: Record<string, string>;
}

const formats = ["xlsx", "csv"] as const;

/** The list as a file, by the conditions that are set now. */
export function ExportMenu({ path, conditions, fixed }: ExportMenuProps) {
  const t = useTranslations("common.export");
  const { search } = useListSearch();
  const kept = new URLSearchParams(fixed);
  for (const name of conditions ?? []) for (const value of search.getAll(name)) if (value) kept.append(name, value);
  return (
    <Popover trigger={<Download />} label={t("label")} align="end" triggerProps={{ className: "btn icon" }}>
      {formats.map((format) => {
        const query = new URLSearchParams(kept);
        query.set("format", format);
        return (
          <a key={format} className="mi" href={`${path}?${query.toString()}`} download>
            {t(format)}
          </a>
        );
      })}
    </Popover>
  );
}
