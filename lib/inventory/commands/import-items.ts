import "server-only";
import type { Transaction } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { AppError, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import type { TableRow } from "@/lib/core/tabular/cell";
import { readTable } from "@/lib/core/tabular/table";
import { nameColumns } from "@/lib/inventory/import-columns/rules";
import { chooseMapping, fetchDirectories, groundOf } from "@/lib/inventory/import-drafts/rows";
import { draftOf, type Draft, type ImportGround } from "@/lib/inventory/import-drafts/rules";
import { importLimits } from "@/lib/inventory/imports/constants";
import { columnSources, readRow } from "@/lib/inventory/imports/rules";
import {
  fetchMatches,
  giveNumbers,
  identitiesOf,
  insertItems,
  insertMovements,
  lockImports,
  newItemOf,
  updateItems,
  type NewItem,
  type NewMovement,
} from "@/lib/inventory/imports/rows";
import { ImportItemsInput, ImportReport } from "@/lib/inventory/imports/schema";
import { planRow, type Creation, type Plan, type Update } from "@/lib/inventory/import-plans/rules";
import { Progress } from "@/lib/inventory/import-progress/rows";

type ImportContext = Context<Transaction>;

/** Rows in parts of a size that one statement can carry; the file is read as the import goes. */
async function* inChunks(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow[]> {
  let chunk: TableRow[] = [];
  for await (const row of rows) {
    chunk.push(row);
    if (chunk.length < importLimits.chunk) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

function samplesOf(columns: readonly string[], rows: readonly TableRow[]): ImportReport["columns"] {
  return columns.map((name, index) => {
    const filled = rows.map((row) => row.cells[index] ?? null).filter((cell) => cell !== null);
    return {
      name,
      samples: [...new Set(filled.map((cell) => String(cell).slice(0, 100)))].slice(0, importLimits.samples),
    };
  });
}

async function planChunk(ctx: ImportContext, drafts: Draft[], ground: ImportGround, progress: Progress, isDry: boolean) {
  const sound = drafts.filter(({ failures }) => failures.length === 0);
  const matches = await fetchMatches(ctx, sound, !isDry);
  return drafts.map((draft) => {
    const key = `${draft.identity.kind}:${draft.identity.key}`;
    const found = matches.get(key) ?? [];
    const [first] = found;
    const seenIn = progress.seen.get(key) ?? (first && progress.seen.get(first.id));
    const plan = planRow(draft, found, seenIn, ground);
    progress.note(plan);
    if (plan.kind === "failed") return plan;
    const keys = "existing" in plan ? [key, plan.existing.id] : identitiesOf(draft.values);
    for (const known of keys) if (!progress.seen.has(known)) progress.seen.set(known, draft.row);
    return plan;
  });
}

function referencesOf(ground: ImportGround, categoryId: string, departmentId: string | null | undefined) {
  const category = ground.categories.get(categoryId);
  const department = departmentId ? ground.departments.get(departmentId) : undefined;
  return {
    category: category && { id: category.id, name: category.name, path: category.path },
    department: department ?? null,
  };
}

async function writeCreations(ctx: ImportContext, ground: ImportGround, creations: Creation[], progress: Progress) {
  const numbers = await giveNumbers(ctx, creations);
  const items: NewItem[] = [];
  const receipts: NewMovement[] = [];
  for (const creation of creations) {
    const item = newItemOf(ctx, ground, creation, numbers.get(creation) ?? "");
    items.push(item);
    progress.seen.set(`number:${item.inventory_number}`, creation.draft.row);
    if (Number(creation.quantity) > 0)
      receipts.push(
        movementOf(ctx, item.id, "receipt", {
          quantity: creation.quantity,
          from_location_id: null,
          to_location_id: creation.location_id,
        }),
      );
    const { category_id: categoryId, department_id: departmentId, theatre_id: _theatre, ...fields } = item;
    const after = { ...fields, ...referencesOf(ground, categoryId, departmentId), quantity: creation.quantity };
    ctx.record({ event: "item.created", entity: "item", id: item.id, after });
  }
  await insertItems(ctx, items);
  return receipts;
}

function movementOf(
  ctx: ImportContext,
  itemId: string,
  type: "receipt" | "correction",
  ends: Pick<NewMovement, "quantity" | "from_location_id" | "to_location_id">,
): NewMovement {
  return { ...ends, id: newId(), theatre_id: ctx.theatreId, item_id: itemId, type, created_by_id: ctx.actor.user_id };
}

async function writeUpdates(ctx: ImportContext, ground: ImportGround, updates: Update[]) {
  await updateItems(ctx, updates);
  const corrections: NewMovement[] = [];
  for (const { existing, after, changes, correction } of updates) {
    const state = (item: typeof after) => {
      const { category_id: categoryId, department_id: departmentId, stock: _stock, quantity: _quantity, ...fields } = item;
      return { ...fields, ...referencesOf(ground, categoryId, departmentId) };
    };
    if (changes.some(({ field }) => field !== "quantity"))
      ctx.record({
        event: "item.updated",
        entity: "item",
        id: existing.id,
        before: state(existing),
        after: state(after),
      });
    if (!correction) continue;
    const movement = movementOf(ctx, existing.id, "correction", correction);
    corrections.push(movement);
    const quantity = changes.find(({ field }) => field === "quantity");
    const payload = { movement_id: movement.id, type: "correction" };
    ctx.record({
      event: "item.moved",
      entity: "item",
      id: existing.id,
      before: { quantity: quantity?.before },
      after: { quantity: quantity?.after },
      payload,
    });
  }
  return corrections;
}

async function write(ctx: ImportContext, ground: ImportGround, plans: Plan[], progress: Progress): Promise<void> {
  const receipts = await writeCreations(
    ctx,
    ground,
    plans.filter((plan) => plan.kind === "created"),
    progress,
  );
  const corrections = await writeUpdates(
    ctx,
    ground,
    plans.filter((plan) => plan.kind === "updated"),
  );
  await insertMovements(ctx, [...receipts, ...corrections]);
}

function refuseTooMany(progress: Progress): void {
  if (progress.counts.total > importLimits.rows) throw invalid({ file: "inventory.import_too_many_rows" }, { count: importLimits.rows });
}

/** The file as parts of rows, with its header and what its first rows say of each column. */
async function openFile(file: File) {
  const limit = importLimits.megabytes * 1024 * 1024;
  if (file.size > limit) throw new AppError("PAYLOAD_TOO_LARGE", "payload_too_large", { limit }, { limit: `${importLimits.megabytes} MB` });
  const rows = readTable(Buffer.from(await file.arrayBuffer()));
  const header = await rows.next();
  if (header.done) throw invalid({ file: "inventory.import_empty" });
  const chunks = inChunks(rows);
  const first = await chunks.next();
  if (first.done) throw invalid({ file: "inventory.import_empty" });
  return { columns: nameColumns(header.value.cells), first: first.value, rest: chunks };
}

/**
 * Brings items from a table. Rows with errors are reported and do not stop the others; a dry run does everything but write. A row
 * is an item that is here already by its identity (`identityOf`): then what differs is changed, and a second import adds nothing.
 */
export const importItems = defineCommand({
  name: "inventory.importItems",
  permission: "inventory:import",
  summary: "Import items from CSV or XLSX; rows are created, updated or left as they are",
  input: ImportItemsInput,
  output: ImportReport,
  http: { method: "POST", path: "/inventory/import", body: "multipart" },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const isDry = input.dry_run;
    if (!isDry) await lockImports(ctx);
    const { columns, first, rest } = await openFile(input.file);
    const directories = await fetchDirectories(ctx);
    const mapping = chooseMapping(directories, input, columns, first);
    const ground = groundOf(ctx, input, directories, mapping);
    const sources = columnSources(mapping, columns);
    const progress = new Progress(ctx, mapping);
    const take = async (rows: TableRow[]) => {
      const drafts = rows.map((row) => draftOf(row.number, readRow(sources, row.cells), ground));
      const plans = await planChunk(ctx, drafts, ground, progress, isDry);
      refuseTooMany(progress);
      if (!isDry) await write(ctx, ground, plans, progress);
    };
    await take(first);
    for await (const rows of rest) await take(rows);
    const figures = { file_name: input.file.name, ...progress.counts };
    if (isDry) ctx.unchanged();
    else ctx.record({ event: "import.completed", entity: "import", id: newId(), after: figures });
    return {
      ...figures,
      dry_run: isDry,
      errors: progress.errors,
      preview: progress.preview,
      columns: samplesOf(columns, first),
      mapping,
    };
  },
});
