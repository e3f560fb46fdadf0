"use client";

import { useTranslations } from "next-intl";
import { type Difference, type DifferenceSources, itemDifferences } from "@/components/inventory/item-differences";
import type { Item } from "@/lib/inventory/schema";

interface ItemConflictProps {
  /** As somebody else saved it meanwhile. */
  current: Item;
  form: () => HTMLFormElement | null;
  sources: DifferenceSources;
}

function useSayings() {
  const t = useTranslations("inventory");
  const label = ({ kind }: Difference) => (typeof kind === "object" ? kind.label : t(`fields.${kind}`));
  const say = ({ kind }: Difference, value: string) => {
    if (kind === "condition") return t(`condition.${value as Item["condition"]}`);
    if (typeof kind === "object" && kind.type === "flag") return t(value === "true" ? "item.yes" : "item.no");
    return value || "—";
  };
  return { label, say };
}

/** Both versions side by side: what somebody else saved, and what stands in this form. */
export function ItemConflict({ current, form, sources }: ItemConflictProps) {
  const t = useTranslations("inventory.form");
  const { label, say } = useSayings();
  const differences = itemDifferences(current, new FormData(form() ?? undefined), sources);
  if (differences.length === 0) return <p>{t("conflict_same")}</p>;
  return (
    <table className="tbl mv" aria-label={t("conflict")}>
      <thead>
        <tr>
          <th scope="col">{t("conflict_field")}</th>
          <th scope="col">{t("conflict_theirs")}</th>
          <th scope="col">{t("conflict_mine")}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <tr key={typeof difference.kind === "object" ? `custom_fields.${difference.kind.key}` : difference.kind}>
            <td>{label(difference)}</td>
            <td className="wrap">{say(difference, difference.theirs)}</td>
            <td className="wrap what">{say(difference, difference.mine)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
