import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import QRCode from "qrcode";
import { departments, inventoryItems, inventoryKits, inventoryLocations } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { visibleKits } from "@/lib/inventory/kits/rows";
import { mostLabels, type LabelField } from "@/lib/inventory/labels/constants";
import type { LabelContent } from "@/lib/inventory/labels/rules";
import type { LabelsInput } from "@/lib/inventory/labels/schema";
import { labelAddress } from "@/lib/inventory/scan/rules";
import { checkFieldConditions } from "@/lib/inventory/field-conditions/rows";
import { selectedItems } from "@/lib/inventory/selection/rows";

interface Labelled {
  id: string;
  number: string | null;
  name: string;
  department: string | null;
  place: string | null;
  quantity: string;
}

async function fetchItems(
  ctx: Context,
  { kind: _kind, ids, layout: _layout, fields: _fields, copies: _copies, skip: _skip, ...filter }: LabelsInput,
): Promise<Labelled[]> {
  await checkFieldConditions(ctx, filter);
  return ctx.tx
    .select({
      id: inventoryItems.id,
      number: inventoryItems.inventory_number,
      name: inventoryItems.name,
      department: departments.short_code,
      place: sql<string | null>`(select l.path from inventory_stock s join inventory_locations l on l.id = s.location_id
        where s.theatre_id = ${inventoryItems.theatre_id} and s.item_id = ${inventoryItems.id} order by s.quantity desc, l.path limit 1)`,
      quantity: inventoryItems.quantity,
    })
    .from(inventoryItems)
    .leftJoin(departments, eq(departments.id, inventoryItems.department_id))
    .where(selectedItems(ctx, ids ? { ids } : { filter }))
    .orderBy(asc(inventoryItems.inventory_number), asc(inventoryItems.id))
    .limit(mostLabels + 1);
}

async function fetchKits(ctx: Context, { ids }: LabelsInput): Promise<Labelled[]> {
  return ctx.tx
    .select({
      id: inventoryKits.id,
      number: inventoryKits.code,
      name: inventoryKits.name,
      department: departments.short_code,
      place: sql<null>`null`,
      quantity: sql<string>`'1'`,
    })
    .from(inventoryKits)
    .leftJoin(departments, eq(departments.id, inventoryKits.department_id))
    .where(and(visibleKits(ctx), ids ? inArray(inventoryKits.id, ids) : undefined))
    .orderBy(asc(inventoryKits.path), asc(inventoryKits.id))
    .limit(mostLabels + 1);
}

async function fetchPlaces(ctx: Context, { ids }: LabelsInput): Promise<Labelled[]> {
  return ctx.tx
    .select({
      id: inventoryLocations.id,
      number: inventoryLocations.code,
      name: inventoryLocations.name,
      department: sql<null>`null`,
      place: inventoryLocations.path,
      quantity: sql<string>`'1'`,
    })
    .from(inventoryLocations)
    .where(
      and(
        eq(inventoryLocations.theatre_id, ctx.theatreId),
        ids ? inArray(inventoryLocations.id, ids) : eq(inventoryLocations.is_active, true),
      ),
    )
    .orderBy(asc(inventoryLocations.path), asc(inventoryLocations.id))
    .limit(mostLabels + 1);
}

const fetchers = { item: fetchItems, kit: fetchKits, place: fetchPlaces };

/** A place without a code is known by its id, and its name stands where the number would. */
function contentOf(thing: Labelled, fields: readonly LabelField[], house: string): LabelContent {
  const has = (field: LabelField) => fields.includes(field);
  const foot = [has("department") ? thing.department : null, has("house") ? house : null].filter(Boolean).join(" · ");
  return {
    address: labelAddress(env().APP_URL, thing.number ?? thing.id),
    number: thing.number ?? thing.name,
    name: has("name") && thing.number ? thing.name : undefined,
    foot: foot || undefined,
    place: has("place") ? (thing.place ?? undefined) : undefined,
  };
}

const copiesOf = (thing: Labelled, copies: LabelsInput["copies"]) =>
  copies === "quantity" ? Math.max(1, Math.floor(Number(thing.quantity))) : copies;

/** What is written on the labels of a print, one after the other, each as often as it is wanted; of too many, one too many. */
export async function fetchLabels(ctx: Context, input: LabelsInput): Promise<LabelContent[]> {
  const things = await fetchers[input.kind](ctx, input);
  const labels: LabelContent[] = [];
  for (const thing of things) {
    const content = contentOf(thing, input.fields, ctx.actor.theatre?.name ?? "");
    const room = mostLabels + 1 - labels.length;
    labels.push(...Array.from<LabelContent>({ length: Math.min(room, copiesOf(thing, input.copies)) }).fill(content));
  }
  return labels;
}

/** A square code as runs of dark modules, row by row. */
export interface SquareCode {
  modules: number;
  runs: { x: number; y: number; length: number }[];
}

/** Corrected up to 15 %: a scratched label still reads, and a small one keeps modules that a thermal printer can print. */
export function squareCode(text: string): SquareCode {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: "M" }).modules;
  const runs: SquareCode["runs"] = [];
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const last = runs.at(-1);
      if (!data[y * size + x]) continue;
      if (last?.y === y && last.x + last.length === x) last.length += 1;
      else runs.push({ x, y, length: 1 });
    }
  return { modules: size, runs };
}
