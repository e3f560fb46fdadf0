import { useLocale, useTranslations } from "next-intl";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { When } from "@/components/ui/when";
import type { ActivityLine } from "@/lib/core/activity-line";
import { formatDay, formatInstant } from "@/lib/core/civil-time";
import { type FieldChange, listDifference, sayValue, toldChanges } from "@/lib/core/field-changes";

export interface ActivityWords {
  /** Names of fields that the record's kind gives it, such as `custom_fields.power_w`. */
  labels?: Readonly<Record<string, string>>;
  /** Words for a value that only the module of the record knows how to say. */
  say?: (field: string, value: unknown) => string | undefined;
}

interface ActivityLogProps extends ActivityWords {
  entity: string;
  list: { items: readonly ActivityLine[]; total: number; page: number; pages: number };
  timeZone: string;
  href: (page: number) => string;
}

/** What happened to a record, newest first: who, when, what, and what it was before. */
export function ActivityLog({ entity, list, timeZone, href, ...words }: ActivityLogProps) {
  const t = useTranslations("activity");
  const actions = useTranslations("admin.actions");
  if (list.total === 0) return null;
  const said = (action: string) => (actions.has(action as never) ? actions(action as never) : t("changed"));
  return (
    <Section title={t("title")} count={t("count", { count: list.total })}>
      <ul className="changes" aria-label={t("title")}>
        {list.items.map((line) => (
          <li key={line.id}>
            <div className="row between g2 flex-wrap">
              <span>
                <b className="b">{line.actor?.name ?? t("system")}</b>: {said(line.action)}
              </span>
              <span className="who">
                <When at={line.at} zone={timeZone} />
              </span>
            </div>
            <Changes changes={toldChanges(line)} entity={entity} timeZone={timeZone} {...words} />
          </li>
        ))}
      </ul>
      <Pagination page={list.page} pages={list.pages} href={href} />
    </Section>
  );
}

type ChangesProps = ActivityWords & { changes: readonly FieldChange[]; entity: string; timeZone: string };

function Changes({ changes, labels, ...rest }: ChangesProps) {
  const fields = useTranslations("admin.fields");
  const own = useTranslations("activity.fields");
  if (changes.length === 0) return null;
  const name = (field: string) => {
    const given = labels?.[field];
    if (given) return given;
    if (own.has(`${rest.entity}.${field}` as never)) return own(`${rest.entity}.${field}` as never);
    return fields.has(field as never) ? fields(field as never) : field.replace(/^custom_fields\./, "");
  };
  return (
    <dl>
      {changes.map((change) => (
        <div key={change.field} className="contents">
          <dt>{name(change.field)}</dt>
          <dd className="plain-text">
            <Change change={change} {...rest} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ change, ...rest }: Omit<ChangesProps, "changes" | "labels"> & { change: FieldChange }) {
  const t = useTranslations("activity");
  const say = useValue(rest);
  const { field, before, after } = change;
  const lists = listDifference(change);
  if (lists)
    return [
      lists.removed.length > 0 ? t("removed", { words: lists.removed.join(", ") }) : "",
      lists.added.length > 0 ? t("added", { words: lists.added.join(", ") }) : "",
    ]
      .filter(Boolean)
      .join("; ");
  if (before === undefined) return say(field, after);
  if (after === undefined) return <del>{say(field, before)}</del>;
  return (
    <>
      <del>{say(field, before)}</del> → {say(field, after)}
    </>
  );
}

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const decimal = /^-?\d+\.\d+$/;

/** A value of the log as a reader says it: a choice by its word, a day and an hour as people write them. */
function useValue({ entity, timeZone, say }: Omit<ChangesProps, "changes" | "labels">) {
  const t = useTranslations("activity");
  const locale = useLocale();
  const word = (field: string, value: string) =>
    [`values.${entity}.${field}.${value}`, `values.${field}.${value}`].find((key) => /^[\w.]+$/.test(key) && t.has(key as never));
  return (field: string, value: unknown): string => {
    const own = say?.(field, value);
    if (own !== undefined) return own;
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value !== "string") return sayValue(value);
    const key = word(field, value);
    if (key) return t(key as never);
    if (instant.test(value)) return formatInstant(new Date(value), locale, timeZone);
    if (day.test(value)) return formatDay(value, locale);
    return decimal.test(value) ? new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(Number(value)) : sayValue(value);
  };
}
