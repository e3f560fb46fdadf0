import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { formatDecimal, formatMeasure } from "@/components/inventory/format-item";
import { KitState } from "@/components/inventory/kit-state";
import { RemoveKitItemButton } from "@/components/inventory/remove-kit-item-button";
import { State } from "@/components/ui/mark";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { outOf, type Shortage } from "@/lib/inventory/kits/rules";
import type { Kit, KitLine, KitSummary } from "@/lib/inventory/kits/schema";

interface KitContentsProps {
  kit: Kit;
  /** What of the whole tree would not go out now, and why. */
  short: readonly Shortage[];
  mayUpdate: boolean;
}

/** What lies in a kit and in every kit in it, each with its place and what is wrong with it. */
export function KitContents({ kit, short, mayUpdate }: KitContentsProps) {
  const t = useTranslations("kits");
  const own = kit.contents.filter((line) => line.kit_id === kit.id);
  const isOut = outOf(kit.contents);
  const reasonOf = (line: KitLine) =>
    line.trouble ?? (isOut(line) ? "elsewhere" : short.find((one) => one.item_id === line.item.id)?.reason);
  const shared = { reasonOf, mayUpdate };
  return (
    <>
      <Section title={t("contents")} count={t("lines", { count: kit.lines })}>
        {own.length > 0 ? <Lines label={t("contents")} lines={own} {...shared} /> : <p className="t-13 i3">{t("nothing_in")}</p>}
      </Section>
      {kit.kits.map((inner) => (
        <InnerKit key={inner.id} kit={inner} lines={kit.contents.filter((line) => line.kit_id === inner.id)} {...shared} />
      ))}
    </>
  );
}

interface LinesProps {
  lines: readonly KitLine[];
  /** Why a line would not go out now, if anything keeps it. */
  reasonOf: (line: KitLine) => Shortage["reason"] | undefined;
  mayUpdate: boolean;
}

function InnerKit({ kit, lines, ...shared }: LinesProps & { kit: KitSummary }) {
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
      {lines.length > 0 ? <Lines label={kit.name} lines={lines} {...shared} /> : null}
    </Section>
  );
}

function Lines({ label, lines, reasonOf, mayUpdate }: LinesProps & { label: string }) {
  const t = useTranslations("kits.columns");
  return (
    <table className="tbl mv in-lines" aria-label={label}>
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
          <Line key={line.item.id} line={line} reason={reasonOf(line)} mayUpdate={mayUpdate} />
        ))}
      </tbody>
    </table>
  );
}

/** Ready is what would go out now; what is out already is neither ready nor amiss. */
function LineState({ reason }: { reason: Shortage["reason"] | undefined }) {
  const t = useTranslations("kits");
  if (!reason) return <State mark="ready">{t("ready")}</State>;
  return (
    <State mark={reason === "elsewhere" ? "on_stage" : "stop"} tone={reason === "elsewhere" ? null : undefined}>
      {t(`troubles.${reason}`)}
    </State>
  );
}

interface LineProps {
  line: KitLine;
  reason: Shortage["reason"] | undefined;
  mayUpdate: boolean;
}

function Line({ line, reason, mayUpdate }: LineProps) {
  const t = useTranslations("kits");
  const locale = useLocale();
  const { item, trouble, stock } = line;
  const where = stock.map(({ location, quantity }) =>
    item.tracking === "serial" ? location : `${location}: ${formatDecimal(quantity, locale)}`,
  );
  return (
    <tr className={trouble ? "bad" : undefined}>
      <td className="wrap name">
        <Link className="hover:underline" href={`/inventory/${item.id}`} prefetch={false}>
          {item.name}
        </Link>
        <span className="t-12 block">
          <span className="code i3">{item.inventory_number}</span> {line.is_case ? <Tag>{t("case_mark")}</Tag> : null}
        </span>
      </td>
      <td className="num">{formatMeasure(line.quantity, item.unit, locale)}</td>
      <td className="wrap full">{where.join(", ")}</td>
      <td className="wrap">
        <LineState reason={reason} />
      </td>
      {mayUpdate ? (
        <td>{line.is_case ? null : <RemoveKitItemButton kitId={line.kit_id} item={{ id: item.id, name: item.name }} />}</td>
      ) : null}
    </tr>
  );
}
