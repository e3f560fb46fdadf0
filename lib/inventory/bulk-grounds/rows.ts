import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { departments, tags } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { invalid } from "@/lib/core/errors";
import { bulkPermissions, type BulkField } from "@/lib/inventory/bulk/constants";
import type { BulkOrderInput } from "@/lib/inventory/bulk/schema";
import { fetchPlaces } from "@/lib/inventory/movements/rows";
import type { Place } from "@/lib/inventory/movements/rules";
import { canFileItem, canOverrideInspection } from "@/lib/inventory/policy";
import { fetchCategoryLine, type CategoryLine } from "@/lib/inventory/rows";
import { movementObjections } from "@/lib/inventory/rules";

/** What an order names, looked up. */
export interface BulkGround {
  place: Place | undefined;
  category: CategoryLine | undefined;
  department: { id: string; name: string } | undefined;
  /** New values as people call them, where the column keeps an id. */
  words: ReadonlyMap<BulkField, string>;
  /** «+ Гастроли, − Списать» */
  tagWords: string;
}

async function fetchPlace(ctx: Context, order: BulkOrderInput): Promise<Place | undefined> {
  if (!order.to_location_id) return undefined;
  const places = await fetchPlaces(ctx, [{ id: order.to_location_id, field: "to_location_id" }]);
  return places.get(order.to_location_id);
}

function refusePlace(order: BulkOrderInput, place: Place | undefined): void {
  if (!order.type || !place) return;
  // Every item has its own source: only where all of them go to can be wrong for the whole.
  const { to_location_id: unfit } = movementObjections(order.type, { to: place.type });
  const reason = unfit ?? (place.is_active ? undefined : "inventory.location_closed");
  if (reason) throw invalid({ to_location_id: reason });
}

async function fetchDepartment(ctx: Context, departmentId: string | null | undefined) {
  if (!departmentId) return undefined;
  const [department] = await ctx.tx
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(and(eq(departments.theatre_id, ctx.theatreId), eq(departments.id, departmentId)));
  if (!department) throw invalid({ department_id: "issue.unknown_record" });
  return department;
}

async function fetchTagWords(ctx: Context, order: BulkOrderInput): Promise<string> {
  const [added, removed] = [order.add_tag_ids ?? [], order.remove_tag_ids ?? []];
  const ids = [...new Set([...added, ...removed])];
  if (ids.length === 0) return "";
  const rows = await ctx.tx
    .select({ id: tags.id, name: tags.name })
    .from(tags)
    .where(and(eq(tags.theatre_id, ctx.theatreId), inArray(tags.id, ids)));
  const names = new Map(rows.map((row) => [row.id, row.name]));
  const lost = (given: string[]) => given.some((tagId) => !names.has(tagId));
  if (lost(added)) throw invalid({ add_tag_ids: "issue.unknown_record" });
  if (lost(removed)) throw invalid({ remove_tag_ids: "issue.unknown_record" });
  return [...added.map((tagId) => `+ ${names.get(tagId)}`), ...removed.map((tagId) => `− ${names.get(tagId)}`)].join(", ");
}

function assertFiling(ctx: Context, order: BulkOrderInput, category: CategoryLine | undefined): void {
  const isFiled = order.operation === "category" || order.operation === "department";
  if (!isFiled) return;
  const filing = {
    department_id: order.operation === "department" ? (order.department_id ?? null) : ctx.actor.department_id,
    category_department_id: category?.department_id ?? null,
    owner_id: ctx.actor.user_id,
  };
  ctx.assert(canFileItem(ctx.actor, "inventory:update", filing));
}

/** Looks up what an order names, and refuses the whole of it where no item could be changed so, whatever it is. */
export async function fetchGround(ctx: Context, order: BulkOrderInput): Promise<BulkGround> {
  ctx.assert(ctx.can(bulkPermissions[order.operation]) !== undefined);
  ctx.assert(!order.override_reason || canOverrideInspection(ctx.actor), "inventory.no_override");
  const place = await fetchPlace(ctx, order);
  refusePlace(order, place);
  const category = order.operation === "category" ? await fetchCategoryLine(ctx, order.category_id ?? "") : undefined;
  if (category?.is_active === false) throw invalid({ category_id: "inventory.category_closed" });
  const department = order.operation === "department" ? await fetchDepartment(ctx, order.department_id) : undefined;
  assertFiling(ctx, order, category);
  const words = new Map<BulkField, string>();
  if (category) words.set("category_id", category.path);
  if (department) words.set("department_id", department.name);
  return { place, category, department, words, tagWords: await fetchTagWords(ctx, order) };
}
