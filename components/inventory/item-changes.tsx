import { useLocale, useTranslations } from "next-intl";
import { changedFields } from "@/components/inventory/changed-fields";
import { customFact, type FieldDef } from "@/components/inventory/custom-fields";
import { formatDay, formatDecimal, formatInstant } from "@/components/inventory/format-item";
import { Section } from "@/components/ui/section";
import type { HistoryEntry } from "@/lib/inventory/schema";

const events = [
  ...(["created", "updated", "deleted", "restored", "imported"] as const),
  ...(["photo_added", "photo_changed", "photo_removed", "photo_restored"] as const),
];

interface ItemChangesProps {
  entries: readonly HistoryEntry[];
  defs: readonly FieldDef[];
  timeZone: string;
}

/** Who changed what is written about an item, newest first. */
export function ItemChanges({ entries, defs, timeZone }: ItemChangesProps) {
  const t = useTranslations("inventory");
  const locale = useLocale();
  const changes = entries.filter(({ kind }) => kind === "edit");
  const event = (action: string) => events.find((name) => action === `item.${name}`);
  const said = (action: string) => (event(action) ? t(`item.events.${event(action) ?? "updated"}`) : action);
  if (changes.length === 0) return null;
  return (
    <Section title={t("item.changes")} count={t("item.records", { count: changes.length })}>
      <ul className="changes">
        {changes.map((change) => (
          <li key={change.id}>
            <div className="row between g2">
              <span>{said(change.action)}</span>
              <span className="who">
                {formatInstant(change.at, locale, timeZone)}, {change.actor ?? t("item.system")}
              </span>
            </div>
            <ChangedFields change={change} defs={defs} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ChangedFields({ change, defs }: { change: HistoryEntry; defs: readonly FieldDef[] }) {
  const t = useTranslations("inventory");
  const locale = useLocale();
  const fields = changedFields(change);
  if (fields.length === 0) return null;
  const yes = { true: t("item.yes"), false: t("item.no") };
  const write = (key: string, kind: string, value: string | null) => {
    if (value === null) return "—";
    const def = defs.find((one) => `custom_fields.${one.key}` === key);
    if (def) return customFact(def, value, { locale, yes }) ?? "—";
    if (key === "condition") return t(`condition.${value as "good"}`);
    if (kind === "figure") return formatDecimal(value, locale);
    return kind === "day" ? formatDay(value, locale, "2-digit") : value;
  };
  return (
    <dl>
      {fields.map(({ key, kind, before, after }) => (
        <div key={key} className="contents">
          <dt>
            {kind === "custom"
              ? (defs.find((one) => `custom_fields.${one.key}` === key)?.label ?? key.slice("custom_fields.".length))
              : t(`fields.${key as "name"}`)}
          </dt>
          <dd>
            {before === null ? null : (
              <>
                <del>{write(key, kind, before)}</del> →{" "}
              </>
            )}
            {write(key, kind, after)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
