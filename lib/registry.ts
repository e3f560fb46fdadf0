import "server-only";
import { adminOperations } from "@/lib/admin/operations";
import type { AnyOperation } from "@/lib/core/operation";
import { filesOperations } from "@/lib/files/operations";
import { movementsOperations } from "@/lib/inventory/movements/operations";
import { inventoryOperations } from "@/lib/inventory/operations";
import { photosOperations } from "@/lib/inventory/photos/operations";
import { maintenanceOperations } from "@/lib/inventory/maintenance/operations";
import { actsOperations } from "@/lib/inventory/acts/operations";
import { analyticsOperations } from "@/lib/inventory/analytics/operations";
import { kitsOperations } from "@/lib/inventory/kits/operations";
import { bulkOperations } from "@/lib/inventory/bulk/operations";
import { exportsOperations } from "@/lib/inventory/exports/operations";
import { pushOperations } from "@/lib/notifications/push/operations";
import { telegramOperations } from "@/lib/notifications/telegram/operations";
import { repairsOperations } from "@/lib/inventory/repairs/operations";
import { stocktakesOperations } from "@/lib/inventory/stocktakes/operations";
import type { Subscriber } from "@/lib/core/subscriber";
import { usersOperations } from "@/lib/users/operations";
import { webhooksOperations } from "@/lib/webhooks/operations";
import { usersSubscribers } from "@/lib/users/subscribers";

/** Every operation of Flytower: what the API document, the contract tests and the worker are made from. */
export const operations: readonly AnyOperation[] = [
  ...usersOperations,
  ...filesOperations,
  ...inventoryOperations,
  ...movementsOperations,
  ...photosOperations,
  ...webhooksOperations,
  ...pushOperations,
  ...telegramOperations,
  ...stocktakesOperations,
  ...maintenanceOperations,
  ...repairsOperations,
  ...actsOperations,
  ...kitsOperations,
  ...analyticsOperations,
  ...bulkOperations,
  ...exportsOperations,
  ...adminOperations,
];

/** Every reaction of one module to what another did. */
export const subscribers: readonly Subscriber[] = [...usersSubscribers];
