import { mayOn, type Holder } from "@/lib/core/scope";
import { canUpdateItem } from "@/lib/inventory/policy";

interface OwnedKit {
  department_id: string | null;
  created_by_id?: string | null;
}

const reachable = (kit: OwnedKit) => ({ department_id: kit.department_id, owner_id: kit.created_by_id ?? null });

/** A kit of a department is kept by that department; one of the whole house by a grant of the whole house. */
export const canCreateKit = (holder: Holder, kit: OwnedKit) => mayOn(holder, "inventory:create", reachable(kit));
export const canUpdateKit = (holder: Holder, kit: OwnedKit) => mayOn(holder, "inventory:update", reachable(kit));
export const canDeleteKit = (holder: Holder, kit: OwnedKit) => mayOn(holder, "inventory:delete", reachable(kit));
export const canMoveKit = (holder: Holder, kit: OwnedKit) => mayOn(holder, "inventory:move", reachable(kit));

/** Packed, a thing of which there is one is in no other kit: so its own department packs it. What is of the whole house anybody packs. */
export const canPackItem = (holder: Holder, item: Parameters<typeof canUpdateItem>[1]) => !item.department || canUpdateItem(holder, item);
