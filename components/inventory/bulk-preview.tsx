"use client";

import { useTranslations } from "next-intl";
import { problemKey } from "@/components/inventory/bulk-problem";
import { Notice } from "@/components/ui/notice";
import type { BulkPreview } from "@/lib/inventory/bulk/schema";

type Change = BulkPreview["changes"][number];

/** Values as people read them: conditions are codes, all else is words already. */
function useLabels() {
  const t = useTranslations("bulk");
  return (field: string, value: string | null, isAfter = false) => {
    if (value === null) return t(isAfter && field === "location" ? "preview.nowhere" : "preview.nothing");
    return field === "condition" ? t(`conditions.${value as "good"}`) : value;
  };
}

/** What would change from what to what, what stays and why, and the first rows. */
export function BulkPreviewView({ preview }: { preview: BulkPreview }) {
  const t = useTranslations("bulk");
  const { total, ready, changes, left_out: leftOut } = preview;
  return (
    <div className="bulk-preview">
      {ready > 0 ? (
        <p className="t-16 bb">{t("preview.ready", { count: ready, total })}</p>
      ) : (
        <Notice tone="warn" title={t("preview.none", { total })} />
      )}
      {ready > 0 && changes.length > 0 ? <Changes changes={changes} /> : null}
      <LeftOut problems={leftOut} />
      {ready > 0 ? <FirstItems preview={preview} /> : null}
    </div>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations("bulk");
  const label = useLabels();
  return (
    <section>
      <h3 className="t-13 bb">{t("preview.changes")}</h3>
      <ul className="records">
        {changes.flatMap((change) =>
          change.groups.map((group) => (
            <li key={`${change.field} ${group.from ?? ""}`}>
              <span className="grow">
                <span className="i3">{t(`fields.${change.field as "location"}`)}: </span>
                {label(change.field, group.from)} → <b className="b">{label(change.field, change.to, true)}</b>
              </span>
              <span className="i3">{group.count}</span>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

/** How many are left as they are, by reason. */
export function LeftOut({ problems }: { problems: BulkPreview["left_out"] }) {
  const t = useTranslations("bulk");
  if (problems.length === 0) return null;
  return (
    <section>
      <h3 className="t-13 bb">{t("preview.left_out")}</h3>
      <ul className="records">
        {problems.map(({ problem, count }) => (
          <li key={problem}>
            <span className="grow">{t(problemKey(problem))}</span>
            <span className="i3">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FirstItems({ preview }: { preview: BulkPreview }) {
  const t = useTranslations("bulk");
  return (
    <section>
      <h3 className="t-13 bb">{t("preview.first")}</h3>
      <ul className="records">
        {preview.items
          .filter((item) => item.problem === null)
          .map((item) => (
            <li key={item.id}>
              <span className="code">{item.inventory_number}</span>
              {/* Beside the question, not instead of it. */}
              <a className="link grow cut" href={`/inventory/${item.id}`} target="_blank" rel="noreferrer">
                {item.name}
              </a>
            </li>
          ))}
      </ul>
    </section>
  );
}
