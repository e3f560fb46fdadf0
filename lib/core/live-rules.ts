import type { Permission } from "@/lib/core/access";
import type { Holder } from "@/lib/core/scope";

/** A change of a record, as listeners hear of it: never what is in it, screens read it again. */
export interface LiveChange {
  id: string;
  topic: string;
  entity_type: string;
  /** Null where many changed at once, or where this listener may know no more than that. */
  entity_id: string | null;
  people: string[];
  department_ids: string[];
}

/** Records whose changes are told live, and what one must hold to hear of them. */
export const liveEntities: Record<string, Permission> = {
  task: "task:read",
  item: "inventory:read",
  batch: "inventory:read",
  category: "inventory:read",
  location: "inventory:read",
  kit: "inventory:read",
  stocktake: "inventory:read",
};

const personFields = ["assignee_id", "author_id", "created_by_id", "watcher_ids", "mentions"];

function idsAt(payload: Record<string, unknown>, names: readonly string[]): string[] {
  const states = [payload, payload.before, payload.after].filter((state) => typeof state === "object" && state !== null);
  const found = states.flatMap((state) => names.flatMap((name) => (state as Record<string, unknown>)[name] ?? []));
  return [...new Set(found.flat().filter((value): value is string => typeof value === "string"))];
}

/** Whose record it is, as far as the event tells. */
export function reachOf(payload: Record<string, unknown>): Pick<LiveChange, "people" | "department_ids"> {
  return { people: idsAt(payload, personFields).slice(0, 50), department_ids: idsAt(payload, ["department_id"]) };
}

/**
 * What a listener may hear: the record where the grant surely reaches it; where it may or may not, only that something of the kind
 * changed; nothing without the right to read the kind.
 */
export function heardBy(holder: Holder, change: LiveChange): { topic: string; entity_type: string; entity_id: string | null } | undefined {
  const { topic, entity_type, entity_id } = change;
  const permission = liveEntities[entity_type];
  const scope = permission && holder.grants.get(permission);
  if (!scope) return undefined;
  const isMine = holder.user_id !== null && change.people.includes(holder.user_id);
  const isOfMyDepartment = scope === "dept" && holder.department_id !== null && change.department_ids.includes(holder.department_id);
  return scope === "all" || isMine || isOfMyDepartment
    ? { topic, entity_type, entity_id }
    : { topic: `${entity_type}.changed`, entity_type, entity_id: null };
}
