import { useTranslations } from "next-intl";
import { Pagination } from "@/components/ui/pagination";

interface AuditFootProps {
  page: number;
  page_size: number;
  total: number;
  pages: number;
  href: (page: number) => string;
}

/** Where we are in the log. */
export function AuditFoot({ page, page_size: size, total, pages, href }: AuditFootProps) {
  const t = useTranslations("common.table");
  return (
    <div className="tfoot">
      <span>{t("range", { from: (page - 1) * size + 1, to: Math.min(page * size, total), total })}</span>
      <span className="grow" />
      <Pagination page={page} pages={pages} href={href} />
    </div>
  );
}
