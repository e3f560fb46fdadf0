import { localTime } from "@/lib/core/civil-time";
import { endOfDay } from "@/lib/tasks/constants";
import { readRule } from "@/lib/tasks/recurrence/rules";
import type { Task } from "@/lib/tasks/schema";

/** What a new task begins with, where it is made from something. */
export interface TaskStart {
  title?: string;
  deadline?: string;
  department_id?: string;
  assignee_id?: string;
}

/** A rule as the form asks for it: in parts, or as a whole where the parts cannot say it. */
function repeatValues(rrule: string | null | undefined) {
  const rule = rrule ? readRule(rrule) : undefined;
  if (!rule) return { rrule: "", interval: "1", weekdays: [], until: "" };
  const isWhole = rule.nth !== undefined || rule.monthDay !== undefined || rule.count !== undefined;
  return {
    rrule: isWhole ? (rrule ?? "") : `FREQ=${rule.frequency}`,
    interval: String(rule.interval),
    weekdays: rule.weekdays,
    until: isWhole ? "" : (rule.until ?? ""),
  };
}

const nothing = { title: "", description: "", department_id: "", assignee_id: "", deadline: "", time: "", priority: "medium" as const };

/** A task as its form writes it: every field a text, the deadline on the theatre's clocks. */
export function taskValues(task: Task | undefined, start: TaskStart | undefined, timeZone: string) {
  return { ...nothing, ...(task ? ownValues(task, timeZone) : start), ...repeatValues(task?.rrule) };
}

function ownValues(task: Task, timeZone: string) {
  const [deadline = "", hour = ""] = task.deadline ? localTime(task.deadline, timeZone).split("T") : [];
  return {
    title: task.title,
    description: task.description ?? "",
    department_id: task.department?.id ?? "",
    assignee_id: task.assignee?.id ?? "",
    deadline,
    time: hour === endOfDay ? "" : hour,
    priority: task.priority,
  };
}
export type TaskValues = ReturnType<typeof taskValues>;
