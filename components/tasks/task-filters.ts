import type { Filter } from "@/components/data-table/filter";
import type { TaskViewName } from "@/components/tasks/task-search";
import type { TaskPriority } from "@/components/tasks/task-card-data";
import { taskPriorities, taskStatuses, type TaskStatus } from "@/lib/tasks/constants";

interface Named {
  id: string;
  name: string;
}

type Name =
  | "status"
  | "priority"
  | "assignee_id"
  | "department_id"
  | "due_before"
  | "due_after"
  | "overdue"
  | "created_by"
  | "closed"
  | "me"
  | "none";

/** The words of the board and of the tasks, as far as conditions need them. */
interface Said {
  board: (key: `filters.${Name}`) => string;
  tasks: (key: `status.${TaskStatus}` | `priority.${TaskPriority}`) => string;
}

export interface TaskSources {
  departments: readonly (Named & { short_code: string })[];
  people: readonly Named[];
}

/** What the tasks can be narrowed by; the board shows its columns whole, so closed ones are no question there. */
export function taskFilters({ departments, people }: TaskSources, said: Said, view: TaskViewName): Filter[] {
  const label = (name: Name) => said.board(`filters.${name}`);
  const persons = people.map(({ id, name }) => ({ value: id, label: name }));
  const me = { value: "me", label: label("me") };
  const filters: Filter[] = [
    {
      name: "department_id",
      label: label("department_id"),
      multiple: true,
      options: departments.map(({ id, name, short_code }) => ({ value: id, label: name, hint: short_code })),
    },
    { name: "assignee_id", label: label("assignee_id"), options: [me, { value: "none", label: label("none") }, ...persons] },
    {
      name: "priority",
      label: label("priority"),
      multiple: true,
      options: taskPriorities.map((value) => ({ value, label: said.tasks(`priority.${value}`) })),
    },
    {
      name: "status",
      label: label("status"),
      multiple: true,
      options: taskStatuses.map((value) => ({ value, label: said.tasks(`status.${value}`) })),
    },
    { name: "due_before", label: label("due_before"), kind: "date" },
    { name: "due_after", label: label("due_after"), kind: "date" },
    { name: "overdue", label: label("overdue"), kind: "flag" },
    { name: "created_by", label: label("created_by"), options: [me, ...persons] },
  ];
  return view === "board" ? filters : [...filters, { name: "closed", label: label("closed"), kind: "flag" }];
}
