import { files, inventoryCategories, inventoryLocations, inventoryPhotos, notifications } from "@/db/schema";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { run, type Operation } from "@/lib/core/operation";
import { UploadedFile } from "@/lib/core/uploaded-file";
import { startBulkRun } from "@/lib/inventory/bulk/commands/start-bulk-run";
import { createItem } from "@/lib/inventory/commands/create-item";
import { importItems } from "@/lib/inventory/commands/import-items";
import { createPlan } from "@/lib/inventory/maintenance/commands/create-plan";
import { createKit } from "@/lib/inventory/kits/commands/create-kit";
import { moveItems } from "@/lib/inventory/movements/commands/move-items";
import { createTag } from "@/lib/tags/commands/create-tag";
import { createToken } from "@/lib/users/tokens/commands/create-token";
import { createView } from "@/lib/views/commands/create-view";
import { createPushSubscription } from "@/lib/notifications/push/commands/create-push-subscription";
import { openStocktake } from "@/lib/inventory/stocktakes/commands/open-stocktake";
import { sendBroadcast } from "@/lib/notifications/broadcasts/commands/send-broadcast";
import { createTask } from "@/lib/tasks/commands/create-task";
import { createComment } from "@/lib/tasks/comments/commands/create-comment";
import { createSubtask } from "@/lib/tasks/subtasks/commands/create-subtask";
import { createWebhook } from "@/lib/webhooks/commands/create-webhook";
import { sendPing } from "@/lib/webhooks/deliveries/commands/send-ping";
import { csvFile } from "@/tests/factories/inventory";
import type { TestTheatre } from "@/tests/factories/users";

/** A row without an object: enough for whoever only looks for the record. */
async function makeFile(theatre: TestTheatre, fields: Partial<typeof files.$inferInsert>): Promise<string> {
  const id = newId();
  const row = { id, theatre_id: theatre.id, bucket: "theatre-documents", object_key: `${theatre.id}/files/${id}`, name: "act.txt" };
  const content = { size: 3, mime_type: "text/plain", status: "ready" as const, uploaded_by_id: theatre.users.admin.id };
  await database()
    .insert(files)
    .values({ ...row, ...content, ...fields });
  return id;
}

const nothing = () => new UploadedFile("/dev/null", "photo.jpg", 3, "");

/** One record of every kind that a path can name. */
export interface Records {
  category_id: string;
  location_id: string;
  item_id: string;
  inventory_number: string;
  batch_id: string;
  file_id: string;
  upload_id: string;
  photo_id: string;
  webhook_id: string;
  webhook_delivery_id: string;
  push_subscription_id: string;
  stocktake_id: string;
  plan_id: string;
  kit_id: string;
  bulk_run_id: string;
  import_run_id: string;
  task_id: string;
  subtask_id: string;
  comment_id: string;
  user_id: string;
  role_id: string;
  department_id: string;
  token_id: string;
  notification_id: string;
  broadcast_id: string;
  tag_id: string;
  view_id: string;
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
  const fileId = await makeFile(theatre, {});
  const uploadId = await makeFile(theatre, { status: "pending", upload_id: newId(), size: 3 });
  const photo = { id: newId(), theatre_id: theatre.id, item_id: item.id, file_id: await makeFile(theatre, {}), is_main: true };
  await database().insert(inventoryPhotos).values(photo);
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
  const lamps = Array.from({ length: 1001 }, (_, index) => `Lamp ${index}`);
  const large = await run(importItems, theatre.callers.admin, { file: csvFile(["name", ...lamps].join("\n")), category_id: categoryId });
  const task = await run(createTask, theatre.callers.admin, { title: "Focus the front of house" });
  const subtask = await run(createSubtask, theatre.callers.admin, { id: task.id, title: "Ladder" });
  const comment = await run(createComment, theatre.callers.admin, { id: task.id, content: "Before noon" });
  const token = await run(createToken, theatre.callers.admin, {
    name: "Ticketing",
    permissions: ["inventory:read:all"],
  });
  const broadcast = await run(sendBroadcast, theatre.callers.admin, { title: "Fire drill", message: "At noon", everybody: true });
  const notificationId = newId();
  await database().insert(notifications).values({
    id: notificationId,
    theatre_id: theatre.id,
    user_id: theatre.users.admin.id,
    type: "broadcast",
    title: "Fire drill",
    message: "At noon",
    dedupe_key: notificationId,
  });
  const tag = await run(createTag, theatre.callers.admin, { name: "Tour", color: "moss" });
  const view = await run(createView, theatre.callers.admin, {
    scope: "inventory",
    name: "On stage",
    definition: "status=on_stage",
    is_shared: true,
  });
  return {
    notification_id: notificationId,
    broadcast_id: broadcast.id,
    category_id: categoryId,
    location_id: locationId,
    item_id: item.id,
    inventory_number: item.inventory_number,
    batch_id: batch.id,
    file_id: fileId,
    upload_id: uploadId,
    photo_id: photo.id,
    webhook_id: webhook.id,
    webhook_delivery_id: ping.id,
    push_subscription_id: device.id,
    stocktake_id: stocktake.id,
    plan_id: plan.id,
    kit_id: kit.id,
    bulk_run_id: bulk.run?.id ?? "",
    import_run_id: large.id ?? "",
    task_id: task.id,
    subtask_id: subtask.id,
    comment_id: comment.id,
    user_id: theatre.users.actor.id,
    role_id: theatre.roles.actor,
    department_id: theatre.departments.light,
    token_id: token.id,
    tag_id: tag.id,
    view_id: view.id,
  };
}

type Inputs = (records: Records) => Record<string, unknown>;

/** What must be given besides the id, so that an operation gets as far as looking for the record. */
const more: Record<string, Inputs> = {
  "tags.mergeTags": () => ({ into_id: newId() }),
  "files.receivePart": () => ({ number: 1, file: nothing() }),
  "inventory.addPhoto": () => ({ file: nothing() }),
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
  ["/inventory/import/", (records) => ({ id: records.import_run_id })],
  ["/inventory/bulk/", (records) => ({ id: records.bulk_run_id })],
  ["/inventory/by-number/", (records) => ({ inventory_number: records.inventory_number })],
  ["/inventory/{id}/photos/", (records) => ({ id: records.item_id, photo_id: records.photo_id })],
  ["/files/uploads/", (records) => ({ id: records.upload_id })],
  ["/files/", (records) => ({ id: records.file_id })],
  ["/inventory/", (records) => ({ id: records.item_id })],
  ["/tags/", (records) => ({ id: records.tag_id })],
  ["/views/", (records) => ({ id: records.view_id })],
  ["/webhooks/{id}/deliveries/{delivery_id}", (records) => ({ id: records.webhook_id, delivery_id: records.webhook_delivery_id })],
  ["/webhooks/", (records) => ({ id: records.webhook_id })],
  ["/notifications/push-subscriptions/", (records) => ({ id: records.push_subscription_id })],
  ["/activity/", (records) => ({ entity_type: "task", entity_id: records.task_id })],
  ["/tasks/", (records) => ({ id: records.task_id })],
  ["/users/", (records) => ({ id: records.user_id })],
  ["/roles/", (records) => ({ id: records.role_id })],
  ["/departments/", (records) => ({ id: records.department_id })],
  ["/notifications/broadcasts/", (records) => ({ id: records.broadcast_id })],
  ["/notifications/", (records) => ({ id: records.notification_id })],
  ["/tokens/", (records) => ({ id: records.token_id })],
];

/** A right input of an operation about one record of `records`. An operation that this does not know fails its test. */
export function recordInput(operation: Operation, records: Records): Record<string, unknown> {
  const path = operation.http?.path ?? "";
  const owner = owners.find(([prefix]) => path.startsWith(prefix));
  if (!owner) throw new Error(`tests/contract/records.ts does not know the record of ${path}`);
  return { ...owner[1](records), ...more[operation.name]?.(records) };
}
