import { mayOn, type Holder } from "@/lib/core/scope";

interface OwnedItem {
  department_id: string | null;
  created_by_id: string | null;
}

/** A head counts the things of the own department; those of others that stand beside them are not theirs to count. */
export const canCountItem = (holder: Holder, item: OwnedItem) =>
  mayOn(holder, "inventory:stocktake", { department_id: item.department_id, owner_id: item.created_by_id });
