import { inventoryCategories, inventoryLocations } from "@/db/schema";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { run, type Operation } from "@/lib/core/operation";
import { startBulkRun } from "@/lib/inventory/bulk/commands/start-bulk-run";
import { createItem } from "@/lib/inventory/commands/create-item";
import { createPlan } from "@/lib/inventory/maintenance/commands/create-plan";
import { createKit } from "@/lib/inventory/kits/commands/create-kit";
import { moveItems } from "@/lib/inventory/movements/commands/move-items";
import { createPushSubscription } from "@/lib/notifications/push/commands/create-push-subscription";
import { openStocktake } from "@/lib/inventory/stocktakes/commands/open-stocktake";
import { createTask } from "@/lib/tasks/commands/create-task";
import { createComment } from "@/lib/tasks/comments/commands/create-comment";
import { createSubtask } from "@/lib/tasks/subtasks/commands/create-subtask";
import { createToken } from "@/lib/users/tokens/commands/create-token";
import { createWebhook } from "@/lib/webhooks/commands/create-webhook";
import { sendPing } from "@/lib/webhooks/deliveries/commands/send-ping";
import type { TestTheatre } from "@/tests/factories/users";

/** One record of every kind that a path can name. */
export interface Records {
  category_id: string;
  location_id: string;
  item_id: string;
  inventory_number: string;
  batch_id: string;
  webhook_id: string;
  webhook_delivery_id: string;
  push_subscription_id: string;
  stocktake_id: string;
  plan_id: string;
  kit_id: string;
  bulk_run_id: string;
  task_id: string;
  subtask_id: string;
  comment_id: string;
  user_id: string;
  role_id: string;
  department_id: string;
  token_id: string;
}

/** As a browser makes one. */
function pushSubscription(name: string) {
  const keys = { p256dh: Buffer.alloc(65, 4).toString("base64url"), auth: Buffer.alloc(16, 1).toString("base64url") };
  return { endpoint: `https://push.example.org/${name}`, keys };
}

export async function makeRecords(theatre: TestTheatre): Promise<Records> {
  const [categoryId, locationId] = [newId(), newId()];
  await database().insert(inventoryCategories).values({ id: categoryId, theatre_id: theatre.id, name: "Profiles", code: "profiles" });
  await database().insert(inventoryLocations).values({ id: locationId, theatre_id: theatre.id, name: "Store", type: "warehouse" });
  const item = await run(createItem, theatre.callers.admin, {
    name: "Source Four",
    category_id: categoryId,
    location_id: locationId,
  });
  const batch = await run(moveItems, theatre.callers.admin, { type: "write_off", lines: [{ item_id: item.id }] });
  const webhook = await run(createWebhook, theatre.callers.admin, { url: "https://tickets.example.org/hook", topics: ["item.*"] });
  const ping = await run(sendPing, theatre.callers.admin, { id: webhook.id });
  const device = await run(createPushSubscription, theatre.callers.admin, pushSubscription(theatre.id));
  const stocktake = await run(openStocktake, theatre.callers.admin, { location_id: locationId });
  const plan = await run(createPlan, theatre.callers.admin, {
    category_id: categoryId,
    kind: "electrical",
    title: "Earth test",
    interval_days: 365,
  });
  const kit = await run(createKit, theatre.callers.admin, { name: "Follow spots", case_item_id: item.id });
  const bulk = await run(startBulkRun, theatre.callers.admin, { operation: "condition", condition: "poor", ids: [item.id] });
  const task = await run(createTask, theatre.callers.admin, { title: "Focus the front of house" });
  const subtask = await run(createSubtask, theatre.callers.admin, { id: task.id, title: "Ladder" });
  const comment = await run(createComment, theatre.callers.admin, { id: task.id, content: "Before noon" });
  const token = await run(createToken, theatre.callers.admin, {
    name: "Ticketing",
    permissions: ["inventory:read:all"],
  });
  return {
    category_id: categoryId,
    location_id: locationId,
    item_id: item.id,
    inventory_number: item.inventory_number,
    batch_id: batch.id,
    webhook_id: webhook.id,
    webhook_delivery_id: ping.id,
    push_subscription_id: device.id,
    stocktake_id: stocktake.id,
    plan_id: plan.id,
    kit_id: kit.id,
    bulk_run_id: bulk.run?.id ?? "",
    task_id: task.id,
    subtask_id: subtask.id,
    comment_id: comment.id,
    user_id: theatre.users.actor.id,
    role_id: theatre.roles.actor,
    department_id: theatre.departments.light,
    token_id: token.id,
  };
}

type Inputs = (records: Records) => Record<string, unknown>;

/** What must be given besides the id, so that an operation gets as far as looking for the record. */
const more: Record<string, Inputs> = {
  "inventory.moveItem": (records) => ({ type: "write_off", from_location_id: records.location_id }),
  "inventory.countItem": (records) => ({ item_id: records.item_id }),
  "inventory.updateStocktakeLine": (records) => ({ item_id: records.item_id }),
  "inventory.returnRepaired": (records) => ({ from_location_id: records.location_id, to_location_id: records.location_id }),
  "inventory.addKitItem": (records) => ({ item_id: records.item_id }),
  "inventory.removeKitItem": (records) => ({ item_id: records.item_id }),
  "inventory.issueKit": (records) => ({ to_location_id: records.location_id }),
  "inventory.returnKit": (records) => ({ to_location_id: records.location_id }),
  "tasks.setTaskStatus": () => ({ status: "in_progress" }),
  "tasks.moveTask": () => ({ status: "in_progress", after_id: null }),
  "tasks.createSubtask": () => ({ title: "Lamp" }),
  "tasks.updateSubtask": (records) => ({ subtask_id: records.subtask_id }),
  "tasks.deleteSubtask": (records) => ({ subtask_id: records.subtask_id }),
  "tasks.createComment": () => ({ content: "Done" }),
  "tasks.updateComment": (records) => ({ comment_id: records.comment_id, content: "Done" }),
  "tasks.deleteComment": (records) => ({ comment_id: records.comment_id }),
  "tasks.addAttachment": (records) => ({ file_id: records.item_id }),
  "tasks.getAttachment": (records) => ({ file_id: records.item_id }),
  "tasks.removeAttachment": (records) => ({ file_id: records.item_id }),
  "tasks.removeWatcher": (records) => ({ user_id: records.user_id }),
};

/** Which record `{id}` means, by the beginning of the path; the longest that fits counts. */
const owners: [prefix: string, pick: (records: Records) => Record<string, unknown>][] = [
  ["/inventory/categories/", (records) => ({ id: records.category_id })],
  ["/inventory/locations/", (records) => ({ id: records.location_id })],
  ["/inventory/batches/", (records) => ({ id: records.batch_id })],
  ["/inventory/stocktakes/", (records) => ({ id: records.stocktake_id })],
  ["/inventory/maintenance/plans/", (records) => ({ id: records.plan_id })],
  ["/inventory/kits/", (records) => ({ id: records.kit_id })],
  ["/inventory/bulk/", (records) => ({ id: records.bulk_run_id })],
  ["/inventory/by-number/", (records) => ({ inventory_number: records.inventory_number })],
  ["/inventory/", (records) => ({ id: records.item_id })],
  ["/webhooks/{id}/deliveries/{delivery_id}", (records) => ({ id: records.webhook_id, delivery_id: records.webhook_delivery_id })],
  ["/webhooks/", (records) => ({ id: records.webhook_id })],
  ["/notifications/push-subscriptions/", (records) => ({ id: records.push_subscription_id })],
  ["/activity/", (records) => ({ entity_type: "task", entity_id: records.task_id })],
  ["/tasks/", (records) => ({ id: records.task_id })],
  ["/users/", (records) => ({ id: records.user_id })],
  ["/roles/", (records) => ({ id: records.role_id })],
  ["/departments/", (records) => ({ id: records.department_id })],
  ["/tokens/", (records) => ({ id: records.token_id })],
];

/** A right input of an operation about one record of `records`. An operation that this does not know fails its test. */
export function recordInput(operation: Operation, records: Records): Record<string, unknown> {
  const path = operation.http?.path ?? "";
  const owner = owners.find(([prefix]) => path.startsWith(prefix));
  if (!owner) throw new Error(`tests/contract/records.ts does not know the record of ${path}`);
  return { ...owner[1](records), ...more[operation.name]?.(records) };
}
