import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActState } from "@/components/inventory/act-list";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { formatInstant } from "@/lib/core/civil-time";
import type { Batch } from "@/lib/inventory/movements/schema";

/** Who made an act, when, from where to where, and what became of it. */
export function ActFacts({ act, timeZone }: { act: Batch; timeZone: string }) {
  const t = useTranslations("acts");
  const locale = useLocale();
  const lines: [string, ReactNode][] = [
    [t("made_at"), formatInstant(act.created_at, locale, timeZone)],
    [t("made_by"), act.created_by ?? t("system")],
    [t("from"), act.from_location],
    [t("to"), act.to_location],
    [t("comment"), act.comment],
    [t("override"), act.override_reason],
  ];
  return (
    <Section title={t("facts")}>
      <Facts>
        {lines.map(([term, value]) =>
          value ? (
            <Fact key={term} term={term}>
              {value}
            </Fact>
          ) : null,
        )}
      </Facts>
      <div className="act-state">
        <ActState act={act} />
      </div>
    </Section>
  );
}
