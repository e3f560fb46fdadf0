/** Ways to a person besides the application itself. */
export const channelNames = ["email", "push", "telegram"] as const;
export type ChannelName = (typeof channelNames)[number];

/** At once, in the daily letter, or not at all. */
export const modes = ["now", "digest", "off"] as const;
export type Mode = (typeof modes)[number];

export const areas = ["tasks", "inventory", "people", "news"] as const;
type Area = (typeof areas)[number];

interface Kind {
  area: Area;
  /** Where a person has chosen nothing. */
  modes: Record<ChannelName, Mode>;
  /** Comes in quiet hours too and must be acknowledged; a broadcast says it of itself. */
  isUrgent: boolean;
  /** What its words may name. */
  values: readonly string[];
}

const atOnce = { email: "now", push: "now", telegram: "now" } as const;
const quiet = { email: "digest", push: "now", telegram: "off" } as const;
const task = ["number", "title", "actor"] as const;

/** Every kind of notification. Who gets it, the `subscribers.ts` of the module that knows it says; its words are `notifications.kinds` in messages/. */
export const kinds = {
  task_assigned: { area: "tasks", modes: atOnce, isUrgent: false, values: [...task, "has_deadline", "deadline"] },
  task_deadline_changed: { area: "tasks", modes: atOnce, isUrgent: false, values: [...task, "previous", "deadline"] },
  task_status_changed: { area: "tasks", modes: quiet, isUrgent: false, values: [...task, "previous", "status", "has_reason", "reason"] },
  task_commented: { area: "tasks", modes: quiet, isUrgent: false, values: [...task, "comment"] },
  task_mentioned: { area: "tasks", modes: atOnce, isUrgent: false, values: [...task, "comment"] },
  task_due_soon: { area: "tasks", modes: atOnce, isUrgent: false, values: ["number", "title", "deadline"] },
  task_overdue: { area: "tasks", modes: atOnce, isUrgent: false, values: ["number", "title", "deadline"] },
  item_in_repair: { area: "inventory", modes: quiet, isUrgent: false, values: ["item", "number", "actor", "has_comment", "comment"] },
  item_repaired: { area: "inventory", modes: quiet, isUrgent: false, values: ["item", "number", "actor", "has_comment", "comment"] },
  stocktake_closed: { area: "inventory", modes: quiet, isUrgent: false, values: ["title", "actor"] },
  maintenance_due: { area: "inventory", modes: quiet, isUrgent: false, values: ["item", "number", "plan", "due"] },
  bulk_run_ended: { area: "inventory", modes: quiet, isUrgent: false, values: ["operation", "total", "done", "refused"] },
  import_ended: { area: "inventory", modes: quiet, isUrgent: false, values: ["file", "total", "created", "updated", "failed"] },
  role_changed: { area: "people", modes: quiet, isUrgent: false, values: ["roles", "actor"] },
  broadcast: { area: "news", modes: atOnce, isUrgent: false, values: ["title", "message", "actor"] },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];

export function kindOf(name: KindName): Kind {
  return kinds[name];
}

/** A broadcast has the words of who wrote it; all others have templates. */
export const templatedKinds = kindNames.filter((name) => name !== "broadcast");

/** After this many failures a delivery is dead, until an administrator has it tried again. */
export const deliveryLimit = 8;
