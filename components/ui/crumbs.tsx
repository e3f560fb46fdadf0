import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";

/** The way to this page, without the page itself. */
export function Crumbs({ items }: { items: { href: string; label: string }[] }) {
  const t = useTranslations("common.shell");
  return (
    <nav className="crumbs" aria-label={t("crumbs")}>
      <ol>
        {items.map((item, index) => (
          <li key={item.href}>
            {index > 0 ? <ChevronRight className="i-14" /> : null}
            <Link href={item.href}>{item.label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
