import { useTranslations } from "next-intl";
import Link from "next/link";
import { State } from "@/components/ui/mark";
import type { KitSummary, KitTrouble } from "@/lib/inventory/kits/schema";

const named = 2;

/** Where a kit is, and red by name what is wrong in it. */
export function KitState({ kit }: { kit: Pick<KitSummary, "lines" | "out" | "troubles"> }) {
  const rest = kit.troubles.length - named;
  const t = useTranslations("kits");
  return (
    <span className="kit-state">
      <KitPlace kit={kit} />
      {kit.troubles.slice(0, named).map((trouble) => (
        <TroubleLink key={trouble.item_id} {...trouble} />
      ))}
      {rest > 0 ? <span className="t-12 i3">{t("more_troubles", { count: rest })}</span> : null}
    </span>
  );
}

export function KitPlace({ kit: { lines, out } }: { kit: Pick<KitSummary, "lines" | "out"> }) {
  const t = useTranslations("kits");
  if (lines === 0) return <State mark="draft">{t("empty")}</State>;
  if (out === 0) return <State mark="in_stock">{t("all_here")}</State>;
  return <State mark={out === lines ? "on_stage" : "partial"}>{out === lines ? t("all_out") : t("partly_out", { out, lines })}</State>;
}

interface TroubleLinkProps {
  item_id: string;
  name: string;
  inventory_number: string;
  trouble: KitTrouble;
}

/** By its number, for a kit holds several of one name. */
export function TroubleLink({ item_id: id, name, inventory_number: number, trouble }: TroubleLinkProps) {
  const t = useTranslations("kits");
  return (
    <Link className="st stop hover:underline" href={`/inventory/${id}`} prefetch={false} title={name}>
      <State mark="stop">{t("trouble_of", { number, trouble: t(`troubles.${trouble}`) })}</State>
    </Link>
  );
}
