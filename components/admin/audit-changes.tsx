import { useTranslations } from "next-intl";
import { changesOf, listDifference, sayValue, type FieldChange } from "@/lib/core/field-changes";
import type { AuditRecord } from "@/lib/admin/schema";

const shownAtOnce = 3;

/** What a change did to the fields of a record: «было → стало», the first few at once and the rest behind a press. */
export function AuditChanges({ record }: { record: AuditRecord }) {
  const t = useTranslations("admin.audit");
  const changes = changesOf(record.before, record.after);
  const rest = changes.slice(shownAtOnce);
  return (
    <>
      <ChangeLines changes={changes.slice(0, shownAtOnce)} />
      {rest.length > 0 ? (
        <details>
          <summary className="t-12 i3 min-h-6 cursor-pointer">{t("more", { count: rest.length })}</summary>
          <ChangeLines changes={rest} />
        </details>
      ) : null}
    </>
  );
}

function ChangeLines({ changes }: { changes: readonly FieldChange[] }) {
  const t = useTranslations("admin.fields");
  return (
    <dl className="t-13">
      {changes.map((change) => (
        <div key={change.field} className="grid grid-cols-[minmax(0,130px)_minmax(0,1fr)] gap-3 py-0.5">
          <dt className="i3">{t.has(change.field as never) ? t(change.field as never) : change.field}</dt>
          <dd className="[overflow-wrap:anywhere]">
            <ChangeWords change={change} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ChangeWords({ change }: { change: FieldChange }) {
  const t = useTranslations("admin.audit");
  const lists = listDifference(change);
  if (lists) {
    return (
      <>
        {lists.removed.length > 0 ? <del className="block text-stop">{t("removed", { words: lists.removed.join(", ") })}</del> : null}
        {lists.added.length > 0 ? <ins className="block text-ok">{t("added", { words: lists.added.join(", ") })}</ins> : null}
      </>
    );
  }
  if (change.before === undefined) return sayValue(change.after);
  if (change.after === undefined) return <del>{sayValue(change.before)}</del>;
  return (
    <>
      <span className="i3">{sayValue(change.before)}</span>
      {" → "}
      <b className="b">{sayValue(change.after)}</b>
    </>
  );
}
