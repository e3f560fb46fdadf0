import "server-only";
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { auditLog } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { undoMinutes } from "@/lib/tasks/constants";
import { type HeldFullTask, type Patch, recordDifference, stateOf, writePatch } from "@/lib/tasks/changes/rows";
import { taskEvents } from "@/lib/tasks/events";
import { fetchTasks } from "@/lib/tasks/rows";
import { Undone, UndoInput } from "@/lib/tasks/schema";

const undoable = [taskEvents.statusChanged, taskEvents.assigned, taskEvents.deadlineChanged, "task.moved", "task.updated"];
const columns = [
  "title",
  "description",
  "department_id",
  "assignee_id",
  "deadline",
  "status",
  "priority",
  "completed_at",
  "sort_order",
  "rrule",
] as const;
const instants = new Set<string>(["deadline", "completed_at"]);

type Fields = Record<string, unknown>;

/** What a change of one's own did, by task: only the doer takes it back, and not much later. */
async function fetchChange(ctx: Context<Transaction>, changeId: string): Promise<Map<string, { before: Fields; after: Fields }>> {
  if (!ctx.actor.user_id) return new Map();
  const rows = await ctx.tx
    .select()
    .from(auditLog)
    .where(
      and(
        eq(auditLog.theatre_id, ctx.theatreId),
        eq(auditLog.request_id, changeId),
        eq(auditLog.entity_type, "task"),
        eq(auditLog.actor_id, ctx.actor.user_id),
        gt(auditLog.at, new Date(ctx.now.getTime() - undoMinutes * 60_000)),
        inArray(auditLog.action, undoable),
      ),
    )
    .orderBy(asc(auditLog.id));
  const changes = new Map<string, { before: Fields; after: Fields }>();
  for (const row of rows) {
    const known = changes.get(row.entity_id);
    changes.set(row.entity_id, { before: { ...row.before, ...known?.before }, after: { ...known?.after, ...row.after } });
  }
  return changes;
}

/** The fields as they were, where all of them still are as the change left them; undefined where somebody has changed them since. */
function restoring(task: HeldFullTask, change: { before: Fields; after: Fields }): Patch | undefined {
  const now = stateOf(task);
  const touched = columns.filter((name) => name in change.before);
  const isAsLeft = touched.every((name) => JSON.stringify(now[name] ?? null) === JSON.stringify(change.after[name] ?? null));
  if (!isAsLeft || touched.length === 0) return undefined;
  const values = touched.map((name) => {
    const value = change.before[name];
    return [name, instants.has(name) && typeof value === "string" ? new Date(value) : value];
  });
  return Object.fromEntries(values) as Patch;
}

export const undoTaskChanges = defineCommand({
  name: "tasks.undoTaskChanges",
  permission: "task:execute",
  summary: "Take back a change of one's own, of one task or of many; what somebody else changed since stays",
  input: UndoInput,
  output: Undone,
  http: { method: "POST", path: "/tasks/undo", status: 200 },
  invalidates: () => ["tasks"],
  async handler(ctx, input) {
    const changes = await fetchChange(ctx, input.change_id);
    if (changes.size === 0) throw notFound();
    const found = await fetchTasks(ctx, [...changes.keys()], { isLocked: true });
    let restored = 0;
    for (const before of found) {
      const change = changes.get(before.id);
      const patch = change && restoring(before, change);
      if (!patch) continue;
      const after = await writePatch(ctx, before, patch);
      recordDifference(ctx, before, after);
      restored += 1;
    }
    if (restored === 0) ctx.unchanged();
    return { restored, kept: changes.size - restored };
  },
});
