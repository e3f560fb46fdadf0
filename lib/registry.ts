import "server-only";
import { adminOperations } from "@/lib/admin/operations";
import type { AnyOperation } from "@/lib/core/operation";
import { movementsOperations } from "@/lib/inventory/movements/operations";
import { inventoryOperations } from "@/lib/inventory/operations";
import { scanOperations } from "@/lib/inventory/scan/operations";
import type { Subscriber } from "@/lib/core/subscriber";
import { usersOperations } from "@/lib/users/operations";
import { usersSubscribers } from "@/lib/users/subscribers";

/** Every operation of Flytower: what the API document, the contract tests and the worker are made from. */
export const operations: readonly AnyOperation[] = [
  ...usersOperations,
  ...inventoryOperations,
  ...movementsOperations,
  ...scanOperations,
  ...adminOperations,
];

/** Every reaction of one module to what another did. */
export const subscribers: readonly Subscriber[] = [...usersSubscribers];
