"use client";

import dynamic from "next/dynamic";
import { createContext, type ReactNode, use, useState } from "react";
import type { TaskSources } from "@/components/tasks/task-filters";
import type { TaskConditions } from "@/components/tasks/task-search";

const TaskBulkDrawer = dynamic(async () => (await import("@/components/tasks/task-bulk-drawer")).TaskBulkDrawer);

export const taskBulkVerbs = ["status", "assignee_id", "deadline", "priority", "department_id"] as const;
export type TaskBulkVerb = (typeof taskBulkVerbs)[number];

export type TaskTarget = { ids: string[] } | { filter: TaskConditions };

/** A change that was begun: what of which tasks, and how many they were then. */
export interface TaskBulkOrder {
  verb: TaskBulkVerb;
  target: TaskTarget;
  count: number;
}

const DeskContext = createContext<(order: TaskBulkOrder) => void>(() => undefined);

export function useTaskBulkDesk(): (order: TaskBulkOrder) => void {
  return use(DeskContext);
}

/** Keeps the drawer above the list: what somebody else takes off the list meanwhile must not take what was typed with it. */
export function TaskBulkDesk({ sources, children }: { sources: TaskSources; children: ReactNode }) {
  const [order, setOrder] = useState<TaskBulkOrder | null>(null);
  return (
    <DeskContext value={setOrder}>
      {children}
      {order ? <TaskBulkDrawer {...order} sources={sources} onClose={() => setOrder(null)} /> : null}
    </DeskContext>
  );
}
