import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";

interface LogFootProps {
  page: number;
  page_size: number;
  total: number;
  pages: number;
  href: (page: number) => string;
  /** Of all that is found: «На сумму 3 400 ₽». */
  sum?: string;
}

/** Where we are in a long list. */
export function LogFoot({ page, page_size: size, total, pages, href, sum }: LogFootProps) {
  const t = useTranslations("common.table");
  return (
    <div className="tfoot">
      <span>{t("range", { from: (page - 1) * size + 1, to: Math.min(page * size, total), total })}</span>
      {sum ? <span>{sum}</span> : null}
      <span className="grow" />
      <Pagination page={page} pages={pages} href={href} />
    </div>
  );
}

/** Nothing yet, or nothing under these conditions. */
export function LogEmpty({ isNarrowed, home }: { isNarrowed: boolean; home: string }) {
  const t = useTranslations("acts");
  const reset = (
    <ButtonLink big href={home}>
      {t("reset")}
    </ButtonLink>
  );
  return (
    <EmptyState icon={<SearchX />} title={t(isNarrowed ? "none_title" : "empty_title")} actions={isNarrowed ? reset : undefined}>
      {t(isNarrowed ? "none_text" : "empty_text")}
    </EmptyState>
  );
}
