import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inventoryBulkRuns } from "@/db/schema";
import type { Actor, Context } from "@/lib/core/context";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { runLater } from "@/lib/core/queue";
import { bulkJob, bulkJobKey, bulkLimits, type BulkOperation } from "@/lib/inventory/bulk/constants";
import { BulkOrderInput, type BulkRun, type BulkRunSummary } from "@/lib/inventory/bulk/schema";
import { changeItems, type BulkContext, type BulkOutcome } from "@/lib/inventory/bulk-changes/rows";
import { fetchGround } from "@/lib/inventory/bulk-grounds/rows";
import { undoItems, type UndoneItem } from "@/lib/inventory/bulk-undo/rows";

export type RunRow = typeof inventoryBulkRuns.$inferSelect;

export const runColumns = {
  id: inventoryBulkRuns.id,
  operation: sql<BulkRunSummary["operation"]>`${inventoryBulkRuns.operation}`,
  input: inventoryBulkRuns.input,
  status: inventoryBulkRuns.status,
  total: inventoryBulkRuns.total,
  done: inventoryBulkRuns.done,
  refused: inventoryBulkRuns.refused,
  undoes_id: inventoryBulkRuns.undoes_id,
  undone_by_id: sql<string | null>`(select u.id from inventory_bulk_runs u where u.undoes_id = ${inventoryBulkRuns.id})`,
  created_at: inventoryBulkRuns.created_at,
  updated_at: inventoryBulkRuns.updated_at,
  finished_at: inventoryBulkRuns.finished_at,
};

/** A person sees the runs that are the person's own. */
export function ownRuns(ctx: Context) {
  return and(eq(inventoryBulkRuns.theatre_id, ctx.theatreId), eq(inventoryBulkRuns.created_by_id, ctx.actor.user_id ?? ""));
}

export async function fetchRun(ctx: Context, runId: string): Promise<BulkRun> {
  const [run] = await ctx.tx
    .select(runColumns)
    .from(inventoryBulkRuns)
    .where(and(ownRuns(ctx), eq(inventoryBulkRuns.id, runId)));
  if (!run) throw notFound();
  const [leftOut, problems] = [
    await ctx.tx.execute<BulkRun["left_out"][number]>(sql`
      select problem, count(*)::int as count from inventory_bulk_items
      where theatre_id = ${ctx.theatreId} and run_id = ${runId} and problem is not null group by 1 order by 2 desc`),
    await ctx.tx.execute<BulkRun["problems"][number]>(sql`
      select b.item_id, i.name, i.inventory_number, b.problem from inventory_bulk_items b join inventory_items i on i.id = b.item_id
      where b.theatre_id = ${ctx.theatreId} and b.run_id = ${runId} and b.problem is not null
      order by b.position limit ${bulkLimits.problems}`),
  ];
  return { ...run, left_out: [...leftOut], problems: [...problems] };
}

/** The run, held until this transaction ends: whoever works at it, stops it or undoes it waits. */
export async function lockRun(ctx: BulkContext, runId: string, { isOwn = true } = {}): Promise<RunRow> {
  const [run] = await ctx.tx
    .select()
    .from(inventoryBulkRuns)
    .where(and(isOwn ? ownRuns(ctx) : eq(inventoryBulkRuns.theatre_id, ctx.theatreId), eq(inventoryBulkRuns.id, runId)))
    .for("update");
  if (!run) throw notFound();
  return run;
}

interface NewRun {
  operation: BulkOperation | "undo";
  order: BulkOrderInput;
  undoes_id?: string;
}

/** Writes a run that is to be; `freeze` lists its items, and those that are left out from the start count as refused. */
export async function insertRun(
  ctx: BulkContext,
  { operation, order, undoes_id }: NewRun,
  freeze: (runId: string) => Promise<unknown>,
): Promise<RunRow> {
  const runId = newId();
  const userId = ctx.actor.user_id;
  if (!userId) throw new AppError("FORBIDDEN");
  const row = { id: runId, theatre_id: ctx.theatreId, operation, input: order, undoes_id, created_by_id: userId, total: 0 };
  await ctx.tx.insert(inventoryBulkRuns).values(row);
  await freeze(runId);
  const counted = sql`(select count(*) from inventory_bulk_items where run_id = ${runId})`;
  const refused = sql`(select count(*) from inventory_bulk_items where run_id = ${runId} and problem is not null)`;
  const [run] = await ctx.tx.update(inventoryBulkRuns).set({ total: counted, refused }).where(eq(inventoryBulkRuns.id, runId)).returning();
  if (!run) throw new Error("the run was not written");
  return run;
}

/** A small run is done at once, a large one goes to the queue. */
export async function beginRun(ctx: BulkContext, run: RunRow): Promise<void> {
  if (run.total - run.refused > bulkLimits.atOnce) return queueRun(ctx, run.id);
  let current = run;
  while (await workChunk(ctx, current)) current = await lockRun(ctx, run.id);
}

export function queueRun(ctx: Parameters<typeof runLater>[0], runId: string, theatreId?: string): Promise<void> {
  return runLater(ctx, bulkJob, { run_id: runId }, { key: bulkJobKey(runId), theatreId });
}

/** The same call in the name of another: by that person's rights, and so recorded. */
export function inNameOf(ctx: BulkContext, actor: Actor): BulkContext {
  return {
    ...ctx,
    theatreId: ctx.theatreId,
    actor,
    can: (permission) => actor.grants.get(permission),
    record: (change) => ctx.record({ ...change, actor_id: actor.user_id ?? undefined }),
  };
}

/** The next items of a run, in its order; of a move that is undone, those of one act. */
async function nextItems(ctx: Context<Transaction>, run: RunRow): Promise<UndoneItem[]> {
  const left = sql`run_id = ${run.id} and done_at is null and problem is null`;
  const isByAct = run.undoes_id !== null && run.input.operation === "move";
  const ofAct = isByAct
    ? sql`and before ->> 'batch_id' = (select before ->> 'batch_id' from inventory_bulk_items where ${left} order by position limit 1)`
    : sql``;
  const rows = await ctx.tx.execute<{ id: string; before: UndoneItem["before"] | null }>(sql`
    select item_id as id, before from inventory_bulk_items where ${left} ${ofAct} order by position limit ${bulkLimits.chunk}`);
  return rows.map(({ id, before }) => ({ id, before: before ?? {} }));
}

async function writeOutcome(ctx: BulkContext, run: RunRow, items: readonly UndoneItem[], outcome: BulkOutcome): Promise<void> {
  const rows = items.map(({ id }) => {
    const before = outcome.done.get(id);
    return { id, before: before ?? null, problem: before ? null : (outcome.problems.get(id) ?? "bulk.deleted") };
  });
  await ctx.tx.execute(sql`
    update inventory_bulk_items item
    set before = coalesce(given.before, item.before), problem = given.problem, done_at = case when given.problem is null then now() end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id uuid, before jsonb, problem text)
    where item.run_id = ${run.id} and item.item_id = given.id`);
}

/** Counts what was done, and ends the run where nothing is left. True while something is. */
async function moveOn(ctx: BulkContext, run: RunRow, done: number, refused: number): Promise<boolean> {
  const counts = { done: run.done + done, refused: run.refused + refused };
  const isLeft = counts.done + counts.refused < run.total;
  const end = isLeft ? { status: "running" as const } : { status: "done" as const, finished_at: ctx.now };
  await ctx.tx
    .update(inventoryBulkRuns)
    .set({ ...counts, ...end, tries: 0, updated_at: sql`clock_timestamp()` })
    .where(eq(inventoryBulkRuns.id, run.id));
  if (!isLeft) recordEnd(ctx, { ...run, ...counts });
  return isLeft;
}

function recordEnd(ctx: BulkContext, run: RunRow): void {
  const { id, operation, total, done, refused } = run;
  ctx.record({ event: "bulk_run.completed", entity: "bulk_run", id, after: { operation, total, done, refused } });
}

/** Ends a run where it is; what was done stays, and can be undone. */
export async function endRun(ctx: BulkContext, run: RunRow): Promise<void> {
  const { id, operation, total, done, refused } = run;
  await ctx.tx.update(inventoryBulkRuns).set({ status: "stopped", refused, finished_at: ctx.now }).where(eq(inventoryBulkRuns.id, id));
  ctx.record({ event: "bulk_run.stopped", entity: "bulk_run", id, after: { operation, total, done, refused } });
}

/** Ends a run of which a piece failed every time it was tried; the items of that piece say so. */
export async function giveUpRun(ctx: BulkContext, run: RunRow): Promise<void> {
  const items = await nextItems(ctx, run);
  const problems = new Map(items.map(({ id }) => [id, "bulk.not_written"]));
  await writeOutcome(ctx, run, items, { done: new Map(), problems });
  await endRun(ctx, { ...run, refused: run.refused + items.length });
}

const asRefusal = (error: unknown) => {
  if (error instanceof AppError) return undefined;
  throw error;
};

/** Works off the next piece of a run that this transaction holds. True while something is left. */
export async function workChunk(ctx: BulkContext, run: RunRow): Promise<boolean> {
  const order = BulkOrderInput.parse(run.input);
  const items = await nextItems(ctx, run);
  if (items.length === 0) return moveOn(ctx, run, 0, 0);
  const ids = items.map(({ id }) => id);
  // Where it leads was closed meanwhile, or the right was taken away: nothing more can be done.
  const ground = run.undoes_id ? undefined : await fetchGround(ctx, order).catch(asRefusal);
  if (!run.undoes_id && !ground) {
    await endRun(ctx, run);
    return false;
  }
  const outcome = ground ? await changeItems(ctx, order, ground, ids) : await undoItems(ctx, order, items);
  await writeOutcome(ctx, run, items, outcome);
  return moveOn(ctx, run, outcome.done.size, items.length - outcome.done.size);
}
