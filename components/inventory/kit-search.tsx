import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { PutItemButton } from "@/components/inventory/kit-item-form";
import type { ItemSummary } from "@/lib/inventory/schema";

/** Finds what is to go into the kit by words; a form of its own, so that it works without JavaScript. */
export function KitSearch({ kitId, q, found }: { kitId: string; q: string; found: readonly ItemSummary[] }) {
  const t = useTranslations("kits");
  return (
    <>
      <form action={`/inventory/kits/${kitId}`} className="row g2 mt-3" aria-label={t("find")}>
        <span className="input boxed grow">
          <input type="search" name="q" defaultValue={q} aria-label={t("find")} placeholder={t("find")} autoComplete="off" />
        </span>
        <button type="submit" className="btn icon" aria-label={t("find")}>
          <Search />
        </button>
      </form>
      {q ? (
        <ul className="records mt-2">
          {found.map((item) => (
            <li key={item.id}>
              <span className="grow">
                <Link className="hover:underline" href={`/inventory/${item.id}`} prefetch={false}>
                  {item.name}
                </Link>{" "}
                <span className="code i3">{item.inventory_number}</span>
              </span>
              <PutItemButton kitId={kitId} item={{ id: item.id, name: item.name }} />
            </li>
          ))}
          {found.length === 0 ? <li>{t("not_found")}</li> : null}
        </ul>
      ) : null}
    </>
  );
}
