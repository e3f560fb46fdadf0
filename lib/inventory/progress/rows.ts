import "server-only";
import type { Transaction } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { InvalidInput, invalid } from "@/lib/core/errors";
import { describeProblem } from "@/lib/core/http/problem";
import type { ColumnMapping } from "@/lib/inventory/columns/rules";
import type { Failure } from "@/lib/inventory/drafts/rules";
import { importLimits } from "@/lib/inventory/imports/constants";
import type { ImportPreview, ImportReport } from "@/lib/inventory/imports/schema";
import type { Plan } from "@/lib/inventory/plans/rules";

type Counts = Pick<ImportReport, "total" | "created" | "updated" | "unchanged" | "failed">;

/** What an import found and did so far. */
export class Progress {
  readonly counts: Counts = { total: 0, created: 0, updated: 0, unchanged: 0, failed: 0 };
  readonly errors: ImportReport["errors"] = [];
  readonly preview: ImportPreview[] = [];
  /** Row of the file in which an item was met, by each of its identities. */
  readonly seen = new Map<string, number>();

  constructor(
    private readonly ctx: Context<Transaction>,
    private readonly mapping: ColumnMapping,
  ) {}

  note(plan: Plan): void {
    const { row, values } = plan.draft;
    this.counts.total += 1;
    this.counts[plan.kind] += 1;
    if (plan.kind === "failed") for (const failure of plan.failures) this.noteFailure(row, failure);
    if (this.preview.length >= importLimits.preview) return;
    const existing = "existing" in plan ? plan.existing : undefined;
    this.preview.push({
      row,
      outcome: plan.kind,
      item_id: existing?.id ?? null,
      name: values.name ?? existing?.name ?? null,
      inventory_number: values.inventory_number ?? existing?.inventory_number ?? null,
      changes: plan.kind === "updated" ? plan.changes : [],
    });
  }

  private noteFailure(row: number, failure: Failure): void {
    const column = this.mapping[failure.field]?.column ?? null;
    const error =
      "issue" in failure
        ? new InvalidInput([failure.issue])
        : invalid({ [failure.field]: failure.objection.reason }, failure.objection.values);
    if (this.errors.length >= importLimits.errors) return;
    const { fields } = describeProblem(error, this.ctx.locale, this.ctx.caller.requestId).details;
    for (const message of Object.values(fields ?? {}).flat()) this.errors.push({ row, column, message });
  }
}
