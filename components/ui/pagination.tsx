import { useTranslations } from "next-intl";
import Link from "next/link";

/** Page numbers around the current one; a negative one stands for those left out after it. */
function shown(page: number, pages: number): number[] {
  const near = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages);
  const sorted = [...new Set(near)].toSorted((a, b) => a - b);
  return sorted.flatMap((n, index) => (n - (sorted[index - 1] ?? n) > 1 ? [-n, n] : [n]));
}

export function Pagination({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) {
  const t = useTranslations("common.table");
  if (pages < 2) return null;
  return (
    <nav className="pages" aria-label={t("pages")}>
      {page > 1 ? (
        <Link href={href(page - 1)} rel="prev" prefetch={false}>
          {t("previous")}
        </Link>
      ) : null}
      {shown(page, pages).map((n) =>
        n < 0 ? (
          <span key={n} aria-hidden="true">
            …
          </span>
        ) : (
          <Link key={n} href={href(n)} prefetch={false} aria-current={n === page ? "page" : undefined} aria-label={t("page", { page: n })}>
            {n}
          </Link>
        ),
      )}
      {page < pages ? (
        <Link href={href(page + 1)} rel="next" prefetch={false}>
          {t("next")}
        </Link>
      ) : null}
    </nav>
  );
}
