import type { Permission } from "@/lib/core/access";
import { mayOn, type Holder } from "@/lib/core/scope";

interface OwnedItem {
  department: { id: string } | null;
  created_by_id?: string | null;
}

function reachable(item: OwnedItem) {
  return { department_id: item.department?.id ?? null, owner_id: item.created_by_id ?? null };
}

export const canUpdateItem = (holder: Holder, item: OwnedItem) => mayOn(holder, "inventory:update", reachable(item));
export const canDeleteItem = (holder: Holder, item: OwnedItem) => mayOn(holder, "inventory:delete", reachable(item));
export const canMoveItem = (holder: Holder, item: OwnedItem) => mayOn(holder, "inventory:move", reachable(item));

/** Past its inspection a thing goes before people only when somebody signs for it. */
export const canOverrideInspection = (holder: Holder) => holder.grants.get("inventory:override") === "all";

/** Where an item is to stand: its department, and the department of the category that it is filed under. */
export interface Filing {
  department_id: string | null;
  category_department_id: string | null;
  owner_id?: string | null;
}

/** A department files only its own things, under its own categories or those of the whole house. */
export function canFileItem(
  holder: Holder,
  permission: "inventory:create" | "inventory:update" | "inventory:import",
  filing: Filing,
): boolean {
  const isOwnShelf =
    holder.grants.get(permission) === "all" ||
    filing.category_department_id === null ||
    filing.category_department_id === holder.department_id;
  return isOwnShelf && mayOn(holder, permission, filing);
}

interface OwnedCategory {
  department: { id: string } | null;
}

/** A category as its policy sees it. */
export const filed = ({ department_id: id }: { department_id: string | null }): OwnedCategory => ({ department: id ? { id } : null });

const branchOf = (category: OwnedCategory) => ({ department_id: category.department?.id ?? null });

/** A department keeps the categories that belong to it; the categories of the whole house are for a grant of the whole house. */
export const canCreateCategory = (holder: Holder, category: OwnedCategory) => mayOn(holder, "inventory:create", branchOf(category));
export const canUpdateCategory = (holder: Holder, category: OwnedCategory) => mayOn(holder, "inventory:update", branchOf(category));
export const canDeleteCategory = (holder: Holder, category: OwnedCategory) => mayOn(holder, "inventory:delete", branchOf(category));

/** Below a category of the whole house, and at the root, each hangs categories of the own department (`createCategory`). */
export function canCreateCategoryBelow(holder: Holder, parent: OwnedCategory | null): boolean {
  const own = { department: holder.department_id ? { id: holder.department_id } : null };
  return canCreateCategory(holder, parent?.department ? parent : own);
}

/** A branch is hung elsewhere below what one keeps, or below what is of the whole house. */
export const canHangCategoryBelow = (holder: Holder, parent: OwnedCategory) => !parent.department || canUpdateCategory(holder, parent);

const holdsAny = (holder: Holder, permission: Permission) => ["all", "dept"].includes(holder.grants.get(permission) ?? "");

/** Places are of the whole house and of no department: whoever keeps items also names and hangs the shelves they stand on. */
export const canCreateLocation = (holder: Holder) => holdsAny(holder, "inventory:create");
export const canUpdateLocation = (holder: Holder) => holdsAny(holder, "inventory:update");
/** What another department may have put up is taken away only by who keeps the whole house. */
export const canDeleteLocation = (holder: Holder) => holder.grants.get("inventory:delete") === "all";
