import type { Permission } from "@/lib/core/access";
import { mayOn, type Holder } from "@/lib/core/scope";

/** The departments that a grant of this person reaches: all of them, or the own one. */
export function reachableDepartments<T extends { id: string }>(holder: Holder, permission: Permission, departments: readonly T[]): T[] {
  return departments.filter((department) => mayOn(holder, permission, { department_id: department.id }));
}
