import { mayOn, type Holder } from "@/lib/core/scope";

interface Owned {
  department_id: string | null;
  created_by_id?: string | null;
}

const reachable = ({ department_id, created_by_id }: Owned) => ({ department_id, owner_id: created_by_id ?? null });

/** Plans are kept by who keeps the thing, or the category: those of the whole house by who keeps the whole house. */
export const canKeepPlan = (holder: Holder, target: Owned) => mayOn(holder, "inventory:update", reachable(target));

/** Whoever handles a thing says what was done with it; what opens the safety gate is signed by who answers for it. */
export const canRecordMaintenance = (holder: Holder, item: Owned, isMandatory: boolean) =>
  mayOn(holder, isMandatory ? "inventory:update" : "inventory:move", reachable(item));
