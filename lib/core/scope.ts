import type { Grants, Permission, Scope } from "@/lib/core/access";

/** As much of an actor as a decision about one record needs; the same on the server and in a screen. */
export interface Holder {
  user_id: string | null;
  department_id: string | null;
  grants: Grants;
}

export interface Reachable {
  department_id?: string | null;
  owner_id?: string | null;
}

/** Whether a grant of this scope reaches a record (spec/access.md). */
export function reaches(scope: Scope | undefined, holder: Pick<Holder, "user_id" | "department_id">, record: Reachable): boolean {
  if (scope === "all") return true;
  if (scope === "dept") return holder.department_id !== null && record.department_id === holder.department_id;
  return scope === "own" && holder.user_id !== null && record.owner_id === holder.user_id;
}

export function mayOn(holder: Holder, permission: Permission, record: Reachable): boolean {
  return reaches(holder.grants.get(permission), holder, record);
}
