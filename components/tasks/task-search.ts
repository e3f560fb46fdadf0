import { searchOf, type Search } from "@/components/data-table/url";
import { openStatuses } from "@/lib/tasks/constants";

export const taskViews = ["board", "list", "calendar"] as const;
export type TaskViewName = (typeof taskViews)[number];

const singles = ["q", "watching", "overdue", "due_before", "due_after"] as const;
const several = ["status", "priority", "assignee_id", "department_id", "created_by"] as const;

/** Conditions as the address, the operations and the export call them. */
export const taskConditionNames: readonly string[] = [...singles, ...several];

export type TaskConditions = Record<string, string | string[]>;

export interface TaskSearch {
  view: TaskViewName;
  conditions: TaskConditions;
  /** The same with what a list leaves out unless it is asked for: tasks that are done with. */
  listed: TaskConditions;
  /** Columns of the board of which more is shown. */
  more: string[];
  span: "month" | "week";
  /** A day of the month or week in sight. */
  day: string | null;
  /** The task that is being moved without dragging. */
  move: string | null;
  page: Record<string, string>;
}

function pick(asked: URLSearchParams, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (asked.get(name) ? [[name, asked.get(name) ?? ""]] : [])));
}

function listOf(asked: URLSearchParams, name: string): string[] {
  return asked
    .getAll(name)
    .flatMap((value) => value.split(","))
    .filter(Boolean);
}

/** What the address asks for. */
export function readTaskSearch(search: Search): TaskSearch {
  const asked = searchOf(search);
  const conditions: TaskConditions = pick(asked, singles);
  for (const name of several) {
    const values = listOf(asked, name);
    if (values.length > 0) conditions[name] = values;
  }
  const isOpenOnly = !conditions.status && asked.get("closed") !== "true";
  return {
    view: taskViews.find((name) => name === asked.get("view")) ?? "board",
    conditions,
    listed: isOpenOnly ? { ...conditions, status: [...openStatuses] } : conditions,
    more: listOf(asked, "more"),
    span: asked.get("span") === "week" ? "week" : "month",
    day: asked.get("day"),
    move: asked.get("move"),
    page: pick(asked, ["sort", "page"]),
  };
}

/** Conditions beyond whose tasks they are. */
export function isNarrowed({ conditions }: TaskSearch): boolean {
  return Object.keys(conditions).length > 0;
}

/** Asks for more of one column and keeps what the others show. */
export function withMore(more: readonly string[], status: string, size: number): string[] {
  return [...more.filter((one) => !one.startsWith(`${status}:`)), `${status}:${size}`];
}
