import { useFormatter, useTranslations } from "next-intl";
import Link from "next/link";
import type { BulkVerb } from "@/components/inventory/bulk-order";
import { Fact, Facts } from "@/components/ui/facts";
import type { BulkRun, BulkRunSummary } from "@/lib/inventory/bulk/schema";

/** A write-off is a move, and yet a word of its own. */
export function bulkVerbOf({ operation, input }: Pick<BulkRunSummary, "operation" | "input">): BulkVerb | "undo" {
  return operation === "move" && input.type === "write_off" ? "write_off" : operation;
}

/** An instant in the theatre's time zone, to the minute. */
export function RunTime({ at, zone }: { at: Date; zone: string }) {
  const format = useFormatter();
  return (
    <time dateTime={at.toISOString()} className="nowrap">
      {format.dateTime(at, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone })}
    </time>
  );
}

export function BulkRunFacts({ run, zone }: { run: BulkRun; zone: string }) {
  const t = useTranslations("bulk");
  return (
    <Facts>
      <Fact term={t("run.operation")}>{t(`operations.${bulkVerbOf(run)}`)}</Fact>
      <Fact term={t("run.status")}>{t(`run.statuses.${run.status}`)}</Fact>
      <Fact term={t("run.when")}>
        <RunTime at={run.created_at} zone={zone} />
      </Fact>
      {typeof run.input.comment === "string" ? <Fact term={t("form.comment")}>{run.input.comment}</Fact> : null}
      {run.undone_by_id ? (
        <Fact term={t("run.undone_by")}>
          <Link className="link" href={`/inventory/bulk/${run.undone_by_id}`}>
            {t("run.show_undone")}
          </Link>
        </Fact>
      ) : null}
      {run.undoes_id ? (
        <Fact term={t("run.undoes")}>
          <Link className="link" href={`/inventory/bulk/${run.undoes_id}`}>
            {t("run.show_undoes")}
          </Link>
        </Fact>
      ) : null}
    </Facts>
  );
}
