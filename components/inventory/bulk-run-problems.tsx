import { useTranslations } from "next-intl";
import { problemKey } from "@/components/inventory/bulk-problem";
import { Section } from "@/components/ui/section";
import type { BulkRun } from "@/lib/inventory/bulk/schema";

/** The items that were left as they are, each with its reason. */
export function BulkRunProblems({ run }: { run: BulkRun }) {
  const t = useTranslations("bulk");
  if (run.problems.length === 0) return null;
  return (
    <Section title={t("run.problems")} count={run.refused}>
      <ul className="records">
        {run.problems.map((item) => (
          <li key={item.item_id}>
            <span className="code">{item.inventory_number}</span>
            <a className="link grow cut" href={`/inventory/${item.item_id}`}>
              {item.name}
            </a>
            <span className="i2">{t(problemKey(item.problem))}</span>
          </li>
        ))}
      </ul>
      {run.refused > run.problems.length ? <p className="t-12 i3">{t("run.problems_more", { count: run.problems.length })}</p> : null}
    </Section>
  );
}
