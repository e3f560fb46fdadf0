import "server-only";
import type { ReadableEntity } from "@/lib/admin/activity/constants";
import { ListActivityInput } from "@/lib/admin/activity/schema";
import { Activity } from "@/lib/core/activity-line";
import { readActivity } from "@/lib/core/activity";
import type { Context } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { defineQuery, type Operation } from "@/lib/core/operation";
import { reaches } from "@/lib/core/scope";
import { getBulkRun } from "@/lib/inventory/bulk/queries/get-bulk-run";
import { getCategory } from "@/lib/inventory/categories/queries/get-category";
import { getKit } from "@/lib/inventory/kits/queries/get-kit";
import { getLocation } from "@/lib/inventory/locations/queries/get-location";
import { getPlan } from "@/lib/inventory/maintenance/queries/get-plan";
import { getItem } from "@/lib/inventory/queries/get-item";
import { getStocktake } from "@/lib/inventory/stocktakes/queries/get-stocktake";
import { unreadEvents } from "@/lib/tasks/events";
import { getTask } from "@/lib/tasks/queries/get-task";
import { getDepartment } from "@/lib/users/departments/queries/get-department";
import { getUser } from "@/lib/users/queries/get-user";
import { getRole } from "@/lib/users/roles/queries/get-role";
import { getWebhook } from "@/lib/webhooks/queries/get-webhook";

/** The operation that reads a record: who may see the record may see what happened to it. */
const readers: Record<ReadableEntity, unknown> = {
  task: getTask,
  item: getItem,
  category: getCategory,
  location: getLocation,
  kit: getKit,
  stocktake: getStocktake,
  maintenance_plan: getPlan,
  bulk_run: getBulkRun,
  user: getUser,
  department: getDepartment,
  role: getRole,
  webhook: getWebhook,
};

const withoutEvents: Partial<Record<ReadableEntity, readonly string[]>> = {
  task: unreadEvents,
  // A movement tells it better: GET /inventory/{id}/history.
  item: ["item.moved"],
};

/** The log of a person tells of sign-ins, addresses and rights: it is for themselves, and for those who keep the people. */
function mayReadPerson(ctx: Context, userId: string, departmentId: string | null): boolean {
  if (userId === ctx.actor.user_id) return true;
  return reaches(ctx.can("user:manage"), ctx.actor, { department_id: departmentId });
}

export const listActivity = defineQuery({
  name: "admin.listActivity",
  permission: "person",
  summary: "What happened to a record, newest first, for everybody who may see the record",
  input: ListActivityInput,
  output: Activity,
  http: { method: "GET", path: "/activity/{entity_type}/{entity_id}" },
  async handler(ctx, input) {
    const { entity_type: entity, entity_id: id, ...page } = input;
    const record = (await ctx.run(readers[entity] as Operation, { id })) as { department?: { id: string } | null };
    if (entity === "user" && !mayReadPerson(ctx, id, record.department?.id ?? null)) throw notFound();
    return readActivity(ctx, { entity, id, without: withoutEvents[entity] }, page);
  },
});
