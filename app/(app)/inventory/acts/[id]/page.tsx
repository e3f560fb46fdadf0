import { FileDown } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActFacts } from "@/components/inventory/act-facts";
import { ActLines } from "@/components/inventory/act-lines";
import { actTitle } from "@/components/inventory/act-words";
import { ReverseActDialog } from "@/components/inventory/reverse-act-dialog";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { getBatch } from "@/lib/inventory/movements/queries/get-batch";
import { reversedType } from "@/lib/inventory/movements/rules";

interface Props {
  params: Promise<{ id: string }>;
}

const shown = 12;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("acts");
  return { title: t("title") };
}

/** One act: what it moved, its paper, and the way to take it back. */
export default async function ActPage({ params }: Props) {
  const [{ id }, actor, t] = await Promise.all([params, loadActor(), getTranslations()]);
  const act = await load(getBatch, { id });
  const mayReverse = actor.grants.has("inventory:move") && act.reversed_items < act.items;
  const left = act.lines.filter((line) => !line.is_reversed);
  const lines = left.slice(0, shown).map((line) => ({
    id: line.id,
    name: line.item.name,
    unit: line.item.unit,
    quantity: line.quantity,
    from: line.to_location,
    to: line.from_location,
  }));
  return (
    <Messages of={["acts", "inventory"]}>
      <PageHead
        title={t(`acts.${actTitle(act.type)}`, { number: act.number })}
        crumbs={[
          { href: "/inventory", label: t("inventory.title") },
          { href: "/inventory/acts", label: t("acts.title") },
        ]}
        actions={
          <>
            <a className="btn" href={`/api/v1/inventory/batches/${id}/act.pdf`} download>
              <FileDown />
              {t("acts.pdf")}
            </a>
            {mayReverse ? (
              <ReverseActDialog act={{ id, number: act.number }} type={reversedType(act.type)} count={left.length} lines={lines} />
            ) : null}
          </>
        }
      />
      <div className="item-grid">
        <div className="main">
          <ActLines act={act} />
        </div>
        <div className="side">
          <ActFacts act={act} timeZone={actor.theatre?.time_zone ?? "UTC"} />
        </div>
      </div>
    </Messages>
  );
}
