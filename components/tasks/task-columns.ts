/** Columns of the list in their order; those that are hidden are shown when chosen. */
export const taskColumns = [
  { key: "department" },
  { key: "number" },
  { key: "title", pinned: true },
  { key: "status" },
  { key: "priority" },
  { key: "deadline" },
  { key: "assignee" },
  { key: "subtasks" },
  { key: "author", isHidden: true },
  { key: "created_at", isHidden: true },
  { key: "updated_at", isHidden: true },
] as const satisfies readonly { key: string; pinned?: boolean; isHidden?: boolean }[];

export type TaskColumnKey = (typeof taskColumns)[number]["key"];
