import "server-only";
import { adminOperations } from "@/lib/admin/operations";
import { jobsOperations } from "@/lib/admin/jobs/operations";
import { activityOperations } from "@/lib/admin/activity/operations";
import type { AnyOperation } from "@/lib/core/operation";
import { filesOperations } from "@/lib/files/operations";
import { movementsOperations } from "@/lib/inventory/movements/operations";
import { importRunsOperations } from "@/lib/inventory/import-runs/operations";
import { inventoryOperations } from "@/lib/inventory/operations";
import { photosOperations } from "@/lib/inventory/photos/operations";
import { maintenanceOperations } from "@/lib/inventory/maintenance/operations";
import { actsOperations } from "@/lib/inventory/acts/operations";
import { analyticsOperations } from "@/lib/inventory/analytics/operations";
import { kitsOperations } from "@/lib/inventory/kits/operations";
import { bulkOperations } from "@/lib/inventory/bulk/operations";
import { exportsOperations } from "@/lib/inventory/exports/operations";
import { labelsOperations } from "@/lib/inventory/labels/operations";
import { inventoryNoticesSubscribers } from "@/lib/inventory/notices/subscribers";
import { notificationsOperations } from "@/lib/notifications/operations";
import { notificationsSubscribers } from "@/lib/notifications/subscribers";
import { scanOperations } from "@/lib/inventory/scan/operations";
import { pushOperations } from "@/lib/notifications/push/operations";
import { telegramOperations } from "@/lib/notifications/telegram/operations";
import { repairsOperations } from "@/lib/inventory/repairs/operations";
import { stocktakesOperations } from "@/lib/inventory/stocktakes/operations";
import type { Subscriber } from "@/lib/core/subscriber";
import { tagsOperations } from "@/lib/tags/operations";
import { tasksNoticesSubscribers } from "@/lib/tasks/notices/subscribers";
import { tasksOperations } from "@/lib/tasks/operations";
import { tasksSubscribers } from "@/lib/tasks/subscribers";
import { usersOperations } from "@/lib/users/operations";
import { webhooksOperations } from "@/lib/webhooks/operations";
import { usersSubscribers } from "@/lib/users/subscribers";
import { viewsOperations } from "@/lib/views/operations";
import { viewsSubscribers } from "@/lib/views/subscribers";

/** Every operation of Flytower: what the API document, the contract tests and the worker are made from. */
export const operations: readonly AnyOperation[] = [
  ...usersOperations,
  ...notificationsOperations,
  ...tagsOperations,
  ...viewsOperations,
  ...inventoryOperations,
  ...movementsOperations,
  ...webhooksOperations,
  ...pushOperations,
  ...telegramOperations,
  ...scanOperations,
  ...filesOperations,
  ...photosOperations,
  ...stocktakesOperations,
  ...maintenanceOperations,
  ...repairsOperations,
  ...actsOperations,
  ...kitsOperations,
  ...analyticsOperations,
  ...bulkOperations,
  ...importRunsOperations,
  ...exportsOperations,
  ...labelsOperations,
  ...tasksOperations,
  ...adminOperations,
  ...activityOperations,
  ...jobsOperations,
];

/** Every reaction of one module to what another did. */
export const subscribers: readonly Subscriber[] = [
  ...usersSubscribers,
  ...viewsSubscribers,
  ...notificationsSubscribers,
  ...inventoryNoticesSubscribers,
  ...tasksSubscribers,
  ...tasksNoticesSubscribers,
];
