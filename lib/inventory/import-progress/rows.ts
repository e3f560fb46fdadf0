import "server-only";
import type { Transaction } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { InvalidInput, invalid } from "@/lib/core/errors";
import { describeProblem } from "@/lib/core/http/problem";
import type { ColumnMapping } from "@/lib/inventory/import-columns/rules";
import type { Failure } from "@/lib/inventory/import-drafts/rules";
import { importLimits } from "@/lib/inventory/imports/constants";
import type { ImportPreview, ImportReport } from "@/lib/inventory/imports/schema";
import type { Plan } from "@/lib/inventory/import-plans/rules";

type Counts = Pick<ImportReport, "total" | "created" | "updated" | "unchanged" | "failed">;

function previewOf(plan: Plan): ImportPreview {
  const { row, values } = plan.draft;
  const existing = "existing" in plan ? plan.existing : undefined;
  const known = { ...existing, ...values };
  return {
    row,
    outcome: plan.kind,
    item_id: existing?.id ?? null,
    name: known.name ?? null,
    inventory_number: known.inventory_number ?? null,
    changes: plan.kind === "updated" ? plan.changes : [],
  };
}

/** What an import found and did so far. */
export class Progress {
  readonly counts: Counts;
  readonly errors: ImportReport["errors"];
  readonly preview: ImportPreview[];
  /** Row of the file in which an item was met, by each of its identities. */
  readonly seen: Map<string, number>;

  constructor(
    private readonly ctx: Context<Transaction>,
    private readonly mapping: ColumnMapping,
    soFar?: Pick<Progress, "counts" | "errors" | "preview" | "seen">,
  ) {
    this.counts = soFar?.counts ?? { total: 0, created: 0, updated: 0, unchanged: 0, failed: 0 };
    this.errors = soFar?.errors ?? [];
    this.preview = soFar?.preview ?? [];
    this.seen = soFar?.seen ?? new Map<string, number>();
  }

  note(plan: Plan): void {
    this.counts.total += 1;
    this.counts[plan.kind] += 1;
    if (plan.kind === "failed") for (const failure of plan.failures) this.noteFailure(plan.draft.row, failure);
    if (this.preview.length < importLimits.preview) this.preview.push(previewOf(plan));
  }

  private noteFailure(row: number, failure: Failure): void {
    if (this.errors.length >= importLimits.errors) return;
    const column = this.mapping[failure.field]?.column ?? null;
    const error =
      "issue" in failure
        ? new InvalidInput([failure.issue])
        : invalid({ [failure.field]: failure.objection.reason }, failure.objection.values);
    const { fields } = describeProblem(error, this.ctx.locale, this.ctx.caller.requestId).details;
    for (const message of Object.values(fields ?? {}).flat()) this.errors.push({ row, column, message });
  }
}
