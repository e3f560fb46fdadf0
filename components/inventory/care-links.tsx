import { ClipboardList, ShieldCheck, Wrench } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";

/** The ways to stocktakes, maintenance and repairs in the menu of the catalogue. */
export function CareLinks({ mayCount }: { mayCount: boolean }) {
  const t = useTranslations("inventory.list");
  return (
    <>
      <div className="hr" />
      {mayCount ? (
        <Link className="mi" href="/inventory/stocktakes" prefetch={false}>
          <ClipboardList />
          {t("stocktakes")}
        </Link>
      ) : null}
      <Link className="mi" href="/inventory/maintenance" prefetch={false}>
        <ShieldCheck />
        {t("maintenance")}
      </Link>
      <Link className="mi" href="/inventory/repairs" prefetch={false}>
        <Wrench />
        {t("repairs")}
      </Link>
    </>
  );
}
