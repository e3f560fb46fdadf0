import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { formatDecimal, formatMeasure } from "@/components/inventory/format-item";
import { KitState } from "@/components/inventory/kit-state";
import { RemoveKitItemButton } from "@/components/inventory/remove-kit-item-button";
import { State } from "@/components/ui/mark";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { Kit, KitLine, KitSummary } from "@/lib/inventory/kits/schema";

/** What lies in a kit and in every kit in it, each with its place and what is wrong with it. */
export function KitContents({ kit, mayUpdate }: { kit: Kit; mayUpdate: boolean }) {
  const t = useTranslations("kits");
  const own = kit.contents.filter((line) => line.kit_id === kit.id);
  return (
    <>
      <Section title={t("contents")} count={t("lines", { count: kit.lines })}>
        {own.length > 0 ? <Lines label={t("contents")} lines={own} mayUpdate={mayUpdate} /> : <p className="t-13 i3">{t("nothing_in")}</p>}
      </Section>
      {kit.kits.map((inner) => (
        <InnerKit key={inner.id} kit={inner} lines={kit.contents.filter((line) => line.kit_id === inner.id)} mayUpdate={mayUpdate} />
      ))}
    </>
  );
}

function InnerKit({ kit, lines, mayUpdate }: { kit: KitSummary; lines: readonly KitLine[]; mayUpdate: boolean }) {
  return (
    <Section
      title={
        <Link className="hover:underline" href={`/inventory/kits/${kit.id}`} prefetch={false}>
          {kit.path.split(" › ").slice(1).join(" › ")}
        </Link>
      }
      count={<span className="code">{kit.code}</span>}
      end={<KitState kit={kit} />}
    >
      {lines.length > 0 ? <Lines label={kit.name} lines={lines} mayUpdate={mayUpdate} /> : null}
    </Section>
  );
}

function Lines({ label, lines, mayUpdate }: { label: string; lines: readonly KitLine[]; mayUpdate: boolean }) {
  const t = useTranslations("kits.columns");
  return (
    <table className="tbl mv" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t("item")}</th>
          <th scope="col" className="num">
            {t("quantity")}
          </th>
          <th scope="col">{t("where")}</th>
          <th scope="col">{t("state")}</th>
          {mayUpdate ? <th scope="col">{t("actions")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.item.id} line={line} mayUpdate={mayUpdate} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, mayUpdate }: { line: KitLine; mayUpdate: boolean }) {
  const t = useTranslations("kits");
  const locale = useLocale();
  const { item, trouble, stock } = line;
  const where = stock.map(({ location, quantity }) =>
    item.tracking === "serial" ? location : `${location}: ${formatDecimal(quantity, locale)}`,
  );
  return (
    <tr className={trouble ? "bad" : undefined}>
      <td className="wrap">
        <Link className="hover:underline" href={`/inventory/${item.id}`} prefetch={false}>
          {item.name}
        </Link>
        <span className="block">
          <span className="code i3">{item.inventory_number}</span> {line.is_case ? <Tag>{t("case_mark")}</Tag> : null}
        </span>
      </td>
      <td className="num">{formatMeasure(line.quantity, item.unit, locale)}</td>
      <td className="wrap">{where.join(", ")}</td>
      <td className="wrap">{trouble ? <State mark="stop">{t(`troubles.${trouble}`)}</State> : <State mark="ready">{t("ready")}</State>}</td>
      {mayUpdate ? (
        <td>{line.is_case ? null : <RemoveKitItemButton kitId={line.kit_id} item={{ id: item.id, name: item.name }} />}</td>
      ) : null}
    </tr>
  );
}
