import "server-only";
import { adminOperations } from "@/lib/admin/operations";
import { activityOperations } from "@/lib/admin/activity/operations";
import type { AnyOperation } from "@/lib/core/operation";
import { maintenanceOperations } from "@/lib/inventory/maintenance/operations";
import { actsOperations } from "@/lib/inventory/acts/operations";
import { analyticsOperations } from "@/lib/inventory/analytics/operations";
import { kitsOperations } from "@/lib/inventory/kits/operations";
import { bulkOperations } from "@/lib/inventory/bulk/operations";
import { exportsOperations } from "@/lib/inventory/exports/operations";
import { movementsOperations } from "@/lib/inventory/movements/operations";
import { inventoryOperations } from "@/lib/inventory/operations";
import { pushOperations } from "@/lib/notifications/push/operations";
import { telegramOperations } from "@/lib/notifications/telegram/operations";
import { repairsOperations } from "@/lib/inventory/repairs/operations";
import { stocktakesOperations } from "@/lib/inventory/stocktakes/operations";
import type { Subscriber } from "@/lib/core/subscriber";
import { tasksOperations } from "@/lib/tasks/operations";
import { tasksSubscribers } from "@/lib/tasks/subscribers";
import { usersOperations } from "@/lib/users/operations";
import { webhooksOperations } from "@/lib/webhooks/operations";
import { usersSubscribers } from "@/lib/users/subscribers";

/** Every operation of Flytower: what the API document, the contract tests and the worker are made from. */
export const operations: readonly AnyOperation[] = [
  ...usersOperations,
  ...webhooksOperations,
  ...pushOperations,
  ...telegramOperations,
  ...inventoryOperations,
  ...movementsOperations,
  ...stocktakesOperations,
  ...maintenanceOperations,
  ...repairsOperations,
  ...actsOperations,
  ...kitsOperations,
  ...analyticsOperations,
  ...bulkOperations,
  ...exportsOperations,
  ...tasksOperations,
  ...adminOperations,
  ...activityOperations,
];

/** Every reaction of one module to what another did. */
export const subscribers: readonly Subscriber[] = [...usersSubscribers, ...tasksSubscribers];
