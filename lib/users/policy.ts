import { canGrant, parseGrants, type Permission } from "@/lib/core/access";
import { mayOn, reaches, type Holder } from "@/lib/core/scope";

interface Person {
  id: string;
  department: { id: string } | null;
}

const reachable = (person: Person) => ({ department_id: person.department?.id ?? null, owner_id: person.id });

/** How much of a person somebody sees: `user:read` reaches the whole record, or gives a card of names (own) or names and phone (dept). */
export function viewOf(holder: Holder, person: Person): "full" | "phone" | "names" {
  const scope = holder.grants.get("user:read");
  if (reaches(scope, holder, reachable(person))) return "full";
  return scope === "dept" ? "phone" : "names";
}

/**
 * Whoever may do more than the holder is out of the holder's hands: to set their password, address or roles would be a way to
 * raise one's own rights. `permissions` are the person's grants.
 */
export function canManageUser(holder: Holder, person: Person & { permissions: readonly string[] | null }): boolean {
  return mayOn(holder, "user:manage", reachable(person)) && canGive(holder, person.permissions ?? []);
}

/** Nobody gives a right that they do not hold. */
export function canGive(holder: Holder, permissions: readonly string[]): boolean {
  return canGrant(holder.grants, parseGrants(permissions));
}

interface RoleLike {
  code: string;
  is_system: boolean;
  permissions: readonly string[];
}

export const canUpdateRole = (holder: Holder, role: RoleLike) => mayOn(holder, "role:manage", {}) && canGive(holder, role.permissions);
export const canDeleteRole = (holder: Holder, role: RoleLike) => !role.is_system && canUpdateRole(holder, role);
/** The administrator keeps every right. */
export const canChangePermissions = (role: RoleLike) => !(role.is_system && role.code === "admin");

export const canUpdateDepartment = (holder: Holder, department: { id: string }) =>
  mayOn(holder, "settings:manage", { department_id: department.id });

/** Screens of the settings, and what one must hold to enter; the same as in the gate (lib/core/auth/gate.ts). */
export const adminPlaces = {
  users: { href: "/admin/users", permission: "user:manage" },
  roles: { href: "/admin/roles", permission: "role:read" },
  departments: { href: "/admin/departments", permission: "settings:read" },
  webhooks: { href: "/admin/webhooks", permission: "webhook:read" },
  notifications: { href: "/admin/notifications", permission: "settings:manage" },
  jobs: { href: "/admin/jobs", permission: "settings:manage" },
  audit: { href: "/admin/audit", permission: "audit:read" },
} as const satisfies Record<string, { href: string; permission: Permission }>;

export type AdminPlace = keyof typeof adminPlaces;

export function placesFor(holder: Pick<Holder, "grants">): AdminPlace[] {
  return (Object.keys(adminPlaces) as AdminPlace[]).filter((place) => holder.grants.has(adminPlaces[place].permission));
}
