import "server-only";
import type { Transaction } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { draftOf, type Draft, type ImportGround } from "@/lib/inventory/import-drafts/rules";
import type { RowWords } from "@/lib/inventory/imports/rules";
import {
  fetchMatches,
  giveNumbers,
  identitiesOf,
  insertItems,
  insertMovements,
  newItemOf,
  updateItems,
  writeTags,
  type NewItem,
  type NewMovement,
} from "@/lib/inventory/imports/rows";
import { planRow, type Creation, type Plan, type Update } from "@/lib/inventory/import-plans/rules";
import type { Progress } from "@/lib/inventory/import-progress/rows";

export type ImportContext = Context<Transaction>;

/** A row of a file as far as it speaks of our fields. */
export interface ReadRow {
  number: number;
  words: RowWords;
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
  const tagged: Parameters<typeof writeTags>[1][number][] = [];
  for (const creation of creations) {
    const item = newItemOf(ctx, ground, creation, numbers.get(creation) ?? "");
    items.push(item);
    if (creation.draft.tags?.length) tagged.push({ id: item.id, tags: creation.draft.tags });
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
    const after = {
      ...fields,
      ...referencesOf(ground, categoryId, departmentId),
      quantity: creation.quantity,
      tags: creation.draft.tags ?? [],
    };
    ctx.record({ event: "item.created", entity: "item", id: item.id, after });
  }
  await insertItems(ctx, items);
  await writeTags(ctx, tagged);
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
  const tagged = updates.filter(({ changes }) => changes.some(({ field }) => field === "tags"));
  await writeTags(
    ctx,
    tagged.map(({ after }) => after),
  );
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

/** Looks at some rows of a file and, unless the run is dry, writes what becomes of them; whatever their number, in a few statements. */
export async function takeRows(
  ctx: ImportContext,
  rows: readonly ReadRow[],
  ground: ImportGround,
  progress: Progress,
  { isDry = false } = {},
): Promise<void> {
  const drafts = rows.map(({ number, words }) => draftOf(number, words, ground));
  const plans = await planChunk(ctx, drafts, ground, progress, isDry);
  if (!isDry) await write(ctx, ground, plans, progress);
}
