import { useTranslations } from "next-intl";
import Link from "next/link";
import { Section } from "@/components/ui/section";
import type { KitSummary } from "@/lib/inventory/kits/schema";

/** The kits that an item belongs in. */
export function ItemKits({ kits }: { kits: readonly KitSummary[] }) {
  const t = useTranslations("kits");
  if (kits.length === 0) return null;
  return (
    <Section title={t("in_kits")}>
      {kits.map((kit) => (
        <div key={kit.id} className="stock-line">
          <Link className="hover:underline" href={`/inventory/kits/${kit.id}`} prefetch={false}>
            {kit.path}
          </Link>
          <span className="code i3">{kit.code}</span>
        </div>
      ))}
    </Section>
  );
}
