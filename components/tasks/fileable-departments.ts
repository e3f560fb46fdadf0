import type { Holder } from "@/lib/core/scope";

/** Departments where this person may put a task, whether it may stand in none, and the one that is chosen at first. */
export function fileableDepartments<T extends { id: string }>(holder: Holder, departments: readonly T[], wishedId?: string) {
  const scope = holder.grants.get("task:create");
  const reached = scope === "all" ? [...departments] : departments.filter(({ id }) => id === holder.department_id);
  const wished = reached.find(({ id }) => id === wishedId);
  // Who may file for all departments mostly files for the own one; who works for one department has no other choice.
  return { departments: reached, mayBeHouse: scope !== "dept", chosenId: wished?.id ?? holder.department_id ?? undefined };
}
