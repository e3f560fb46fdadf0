import "server-only";
import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { inventoryImportParts, inventoryImportRuns } from "@/db/schema";
import { scopes, type Scope } from "@/lib/core/access";
import type { Actor, Context } from "@/lib/core/context";
import { AppError, notFound } from "@/lib/core/errors";
import { describeProblem } from "@/lib/core/http/problem";
import { newId } from "@/lib/core/ids";
import type { Locale } from "@/lib/core/locale";
import { runLater } from "@/lib/core/queue";
import { inNameOf } from "@/lib/inventory/bulk/rows";
import { takeRows, type ImportContext, type ReadRow } from "@/lib/inventory/import-chunks/rows";
import { fetchDirectories, groundOf } from "@/lib/inventory/import-drafts/rows";
import { Progress } from "@/lib/inventory/import-progress/rows";
import { importJob, importJobKey, importRunLimits } from "@/lib/inventory/import-runs/constants";
import { importLimits } from "@/lib/inventory/imports/constants";
import { lockImports } from "@/lib/inventory/imports/rows";
import type { ImportItemsInput, ImportReport } from "@/lib/inventory/imports/schema";

type RunRow = typeof inventoryImportRuns.$inferSelect;

/** A person sees the imports that are the person's own. */
function ownRuns(ctx: Context) {
  return and(eq(inventoryImportRuns.theatre_id, ctx.theatreId), eq(inventoryImportRuns.created_by_id, ctx.actor.user_id ?? ""));
}

function reportOf(run: RunRow): ImportReport {
  const { id, file_name, status, total, created, updated, unchanged, failed, created_at, updated_at, finished_at } = run;
  const figures = { total, created, updated, unchanged, failed };
  return {
    id,
    file_name,
    status,
    dry_run: false,
    ...figures,
    created_at,
    updated_at,
    finished_at,
    errors: run.errors as ImportReport["errors"],
    preview: run.preview as ImportReport["preview"],
    columns: run.columns as ImportReport["columns"],
    mapping: run.mapping as ImportReport["mapping"],
  };
}

export async function fetchImportRun(ctx: Context, runId: string): Promise<ImportReport> {
  const [run] = await ctx.tx
    .select()
    .from(inventoryImportRuns)
    .where(and(ownRuns(ctx), eq(inventoryImportRuns.id, runId)));
  if (!run) throw notFound();
  return reportOf(run);
}

/** The run, held until this transaction ends: whoever works at it or stops it waits. */
export async function lockImportRun(ctx: ImportContext, runId: string, { isOwn = true } = {}): Promise<RunRow> {
  const [run] = await ctx.tx
    .select()
    .from(inventoryImportRuns)
    .where(and(isOwn ? ownRuns(ctx) : eq(inventoryImportRuns.theatre_id, ctx.theatreId), eq(inventoryImportRuns.id, runId)))
    .for("update");
  if (!run) throw notFound();
  return run;
}

interface ReadFile extends Pick<ImportReport, "columns" | "mapping"> {
  rows: AsyncIterable<ReadRow[]>;
}

async function insertParts(ctx: ImportContext, runId: string, parts: AsyncIterable<ReadRow[]>): Promise<number> {
  let [total, position] = [0, 0];
  for await (const rows of parts) {
    await ctx.tx.insert(inventoryImportParts).values({ theatre_id: ctx.theatreId, run_id: runId, position, rows });
    position += 1;
    total += rows.length;
  }
  return total;
}

/** Keeps a file's rows for the job, and queues it. */
export async function startImportRun(ctx: ImportContext, input: ImportItemsInput, file: ReadFile): Promise<ImportReport> {
  const { user_id: userId } = ctx.actor;
  if (!userId) throw new AppError("FORBIDDEN");
  const runId = newId();
  const { category_id, location_id } = input;
  const target = { places: { category_id, location_id }, locale: ctx.locale, scope: ctx.scope };
  const own = { id: runId, theatre_id: ctx.theatreId, created_by_id: userId, total: 0 };
  const { columns, mapping } = file;
  await ctx.tx.insert(inventoryImportRuns).values({ ...own, ...target, file_name: input.file.name, columns, mapping });
  const total = await insertParts(ctx, runId, file.rows);
  await ctx.tx.update(inventoryImportRuns).set({ total }).where(eq(inventoryImportRuns.id, runId));
  ctx.record({ event: "import.started", entity: "import", id: runId, after: { file_name: input.file.name, total } });
  await queueImportRun(ctx, runId);
  return fetchImportRun(ctx, runId);
}

export function queueImportRun(ctx: Parameters<typeof runLater>[0], runId: string, theatreId?: string): Promise<void> {
  return runLater(ctx, importJob, { run_id: runId }, { key: importJobKey(runId), theatreId });
}

/** Ends a run where it is: what was written stays, and the same file can be sent again. */
export async function endImportRun(ctx: ImportContext, run: RunRow, status: "done" | "stopped"): Promise<void> {
  const { id, file_name, total, created, updated, unchanged, failed, errors, preview } = run;
  const figures = { created, updated, unchanged, failed };
  const end = { status, finished_at: ctx.now, updated_at: sql`clock_timestamp()` };
  await ctx.tx
    .update(inventoryImportRuns)
    .set({ ...figures, errors, preview, ...end })
    .where(eq(inventoryImportRuns.id, id));
  await ctx.tx.delete(inventoryImportParts).where(eq(inventoryImportParts.run_id, id));
  const event = status === "done" ? "import.completed" : "import.stopped";
  ctx.record({ event, entity: "import", id, after: { file_name, total, ...figures } });
}

/** Rights of the author as they are now, and never more than the run was ordered with. */
function holderOf(author: Actor | undefined, run: RunRow): Actor | undefined {
  const now = author?.grants.get("inventory:import");
  if (!author || !now) return undefined;
  const least = scopes.indexOf(now) < scopes.indexOf(run.scope as Scope) ? now : (run.scope as Scope);
  return { ...author, grants: new Map([...author.grants, ["inventory:import", least]]) };
}

async function progressOf(ctx: ImportContext, run: RunRow): Promise<Progress> {
  const done = await ctx.tx
    .select({ seen: inventoryImportParts.seen })
    .from(inventoryImportParts)
    .where(and(eq(inventoryImportParts.run_id, run.id), isNotNull(inventoryImportParts.seen)));
  const { created, updated, unchanged, failed } = run;
  const { errors, preview, mapping } = reportOf(run);
  const seen = new Map(done.flatMap((part) => Object.entries(part.seen ?? {})));
  const counts = { total: created + updated + unchanged + failed, created, updated, unchanged, failed };
  return new Progress(ctx, mapping, { counts, errors, preview, seen });
}

/** What became of a run that cannot go on, beside the row where it ended. */
function withReason(ctx: ImportContext, run: RunRow, rows: readonly ReadRow[], error: AppError): RunRow {
  const { message, details } = describeProblem(error, ctx.locale, ctx.caller.requestId);
  const said = Object.values(details.fields ?? {}).flat();
  const line = { row: rows[0]?.number ?? 0, column: null, message: said.length > 0 ? said.join(" ") : message };
  return { ...run, errors: [...run.errors.slice(0, importLimits.errors - 1), line] };
}

const asRefusal = (error: unknown) => {
  if (error instanceof AppError) return error;
  throw error;
};

/** Works off the next part of a run that this transaction holds, in the name of its author. True while something is left. */
export async function workPart(ctx: ImportContext, run: RunRow, author: Actor | undefined): Promise<boolean> {
  const holder = holderOf(author, run);
  const own = { ...inNameOf(ctx, holder ?? ctx.actor), theatreId: ctx.theatreId, locale: run.locale as Locale };
  const [part] = await ctx.tx
    .select()
    .from(inventoryImportParts)
    .where(and(eq(inventoryImportParts.run_id, run.id), isNull(inventoryImportParts.seen)))
    .orderBy(asc(inventoryImportParts.position))
    .limit(1);
  if (!part) return ended(own, run, "done");
  const rows = (part.rows ?? []) as ReadRow[];
  if (!holder) return ended(own, withReason(own, run, rows, new AppError("FORBIDDEN")), "stopped");
  if (run.tries >= importRunLimits.tries)
    return ended(own, withReason(own, run, rows, new AppError("UNAVAILABLE", "inventory.import_not_written")), "stopped");
  await lockImports(own);
  const { mapping } = reportOf(run);
  // Where its rows go was deleted meanwhile: nothing more can be done.
  const directories = await fetchDirectories(own);
  const ground = await Promise.resolve()
    .then(() => groundOf(own, run.places, directories, mapping))
    .catch(asRefusal);
  if (ground instanceof AppError) return ended(own, withReason(own, run, rows, ground), "stopped");
  const progress = await progressOf(own, run);
  const known = progress.seen.size;
  await takeRows(own, rows, ground, progress);
  const seen = Object.fromEntries([...progress.seen].slice(known));
  await ctx.tx
    .update(inventoryImportParts)
    .set({ rows: null, seen })
    .where(and(eq(inventoryImportParts.run_id, run.id), eq(inventoryImportParts.position, part.position)));
  return movedOn(own, run, progress);
}

async function ended(ctx: ImportContext, run: RunRow, status: "done" | "stopped"): Promise<false> {
  await endImportRun(ctx, run, status);
  return false;
}

/** Writes how far the run is, and ends it where nothing is left. */
async function movedOn(ctx: ImportContext, run: RunRow, { counts, errors, preview }: Progress): Promise<boolean> {
  const { total, ...figures } = counts;
  const state = { ...figures, errors, preview };
  if (total >= run.total) return ended(ctx, { ...run, ...state }, "done");
  await ctx.tx
    .update(inventoryImportRuns)
    .set({ ...state, status: "running", tries: 0, updated_at: sql`clock_timestamp()` })
    .where(eq(inventoryImportRuns.id, run.id));
  return true;
}
