import { z } from "zod";
import { civilDate, flag, id, instant, instantInput, many, optional, text, version } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";
import { taskPriorities, taskSources, taskStatuses } from "@/lib/tasks/constants";

/** A moment, a moment on the theatre's clocks, or a day, which means its end. */
const LocalMinute = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error: "issue.not_instant" })
  .refine((value) => !Number.isNaN(Date.parse(`${value}Z`)), { error: "issue.not_instant" });
const DeadlineInput = z.union([instantInput, LocalMinute, civilDate]);
export type DeadlineInput = z.output<typeof DeadlineInput>;

/** RFC 5545 without DTSTART; `recurrence/rules.ts` says what of it can be. */
const RecurrenceRule = z
  .string()
  .trim()
  .toUpperCase()
  .max(300)
  .regex(/^FREQ=[A-Z0-9=;,+-]+$/, { error: "tasks.bad_rule" });

const fields = {
  description: optional(text(20_000)),
  department_id: optional(id),
  assignee_id: optional(id),
  deadline: optional(DeadlineInput),
  priority: z.enum(taskPriorities).optional(),
  rrule: optional(RecurrenceRule),
};

export const CreateTaskInput = z.strictObject({
  title: text(300),
  ...fields,
  watcher_ids: z.array(id).max(100).optional(),
  subtasks: z.array(text(300)).max(100).optional(),
  source_type: z.enum(taskSources).optional(),
  source_id: id.optional(),
});
export type CreateTaskInput = z.output<typeof CreateTaskInput>;

export const UpdateTaskInput = z.strictObject({
  id,
  version: version.optional(),
  title: text(300).optional(),
  ...fields,
  /** Of a series: this task alone, or this one and those that follow it. */
  reach: z.enum(["this", "following"]).default("following"),
});
export type UpdateTaskInput = z.output<typeof UpdateTaskInput>;

export const SetStatusInput = z.strictObject({
  id,
  version: version.optional(),
  status: z.enum(taskStatuses),
  assignee_id: optional(id),
  /** Why it is sent back, rejected or reopened. */
  reason: optional(text(1000)),
});

export const MoveTaskInput = SetStatusInput.extend({
  /** The task above it in the column; null puts it first. */
  after_id: id.nullable(),
});

const PersonRef = z.object({ id, name: z.string() });
export type PersonRef = z.output<typeof PersonRef>;
const DepartmentRef = z.object({ id, code: z.string(), short_code: z.string(), name: z.string(), color: z.string() });
const Progress = z.object({ done: z.number().int(), total: z.number().int() });

export const TaskSummary = z
  .object({
    id,
    number: z.number().int(),
    title: z.string(),
    status: z.enum(taskStatuses),
    priority: z.enum(taskPriorities),
    department: DepartmentRef.nullable(),
    assignee: PersonRef.nullable(),
    author: PersonRef.nullable(),
    deadline: instant.nullable(),
    is_overdue: z.boolean(),
    completed_at: instant.nullable(),
    rrule: z.string().nullable(),
    subtasks: Progress,
    comment_count: z.number().int(),
    sort_order: z.number(),
    deleted_at: instant.nullable(),
    version: z.number().int(),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: "TaskSummary" });
export type TaskSummary = z.output<typeof TaskSummary>;

export const Task = TaskSummary.extend({
  description: z.string().nullable(),
  watchers: z.array(PersonRef),
  attachment_count: z.number().int(),
  /** What it was made from, where the caller may see that. */
  source: z.object({ type: z.enum(taskSources), id, name: z.string() }).nullable(),
  /** The task that this one follows in a series, and the one that follows it. */
  repeats_id: id.nullable(),
  followed_by_id: id.nullable(),
}).meta({ id: "Task" });
export type Task = z.output<typeof Task>;

export const TaskId = z.strictObject({ id });
export const ListReadersInput = z.strictObject({ id, q: optional(text(100)) });
export const ReaderList = z.object({ items: z.array(PersonRef) }).meta({ id: "TaskReaderList" });
export const SeenTask = z.strictObject({ id, version: version.optional() });

const Person = z.union([z.enum(["me", "none"]), id]);

/** Filters of a list; also what the address of a screen holds. */
export const taskFilters = {
  q: z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? undefined : value), text(200).optional()),
  status: many(z.enum(taskStatuses)).optional(),
  priority: many(z.enum(taskPriorities)).optional(),
  assignee_id: many(Person).optional(),
  department_id: many(id).optional(),
  created_by: many(z.union([z.literal("me"), id])).optional(),
  watching: flag.default(false),
  overdue: flag.default(false),
  /** A moment, or a day that still counts. */
  due_before: DeadlineInput.optional(),
  due_after: z.union([instantInput, civilDate]).optional(),
  updated_since: instantInput.optional(),
  /** The record that they were made from, where the caller may see it. */
  source_id: id.optional(),
};

export const TaskFilters = z.strictObject({ ...taskFilters, deleted: flag.default(false) });
export type TaskFilters = z.output<typeof TaskFilters>;

export const ListTasksInput = z.strictObject({ ...PageInput, ...TaskFilters.shape });
export const TaskList = listOf(TaskSummary).meta({ id: "TaskList" });

/** `more=review:60` asks for more of a column than it shows at first. */
const More = z.string().regex(/^(created|assigned|in_progress|review|completed|rejected):\d{1,3}$/, { error: "issue.wrong_format" });
export const ListBoardInput = z.strictObject({ ...taskFilters, more: many(More).optional() });

const BoardColumn = z.object({
  status: z.enum(taskStatuses),
  total: z.number().int(),
  overdue: z.number().int(),
  items: z.array(TaskSummary),
});
export type BoardColumn = z.output<typeof BoardColumn>;
export const Board = z.object({ columns: z.array(BoardColumn) }).meta({ id: "TaskBoard" });

/** Tasks due on the days of a calendar, and how many stand on each. */
export const ListDeadlinesInput = z.strictObject({ ...taskFilters, from: civilDate, to: civilDate });
export const Deadlines = z
  .object({ days: z.array(z.object({ day: z.string(), total: z.number().int(), items: z.array(TaskSummary) })) })
  .meta({ id: "TaskDeadlines" });

export const CountTasksInput = z.strictObject({});
export const TaskCounts = z
  .object({
    open: z.number().int(),
    overdue: z.number().int(),
    mine: z.number().int(),
    department: z.number().int(),
    watching: z.number().int(),
  })
  .meta({ id: "TaskCounts" });
export type TaskCounts = z.output<typeof TaskCounts>;

export const TaskSelection = z.union([
  z.strictObject({ ids: z.array(id).min(1).max(5000) }),
  z.strictObject({ filter: z.strictObject(taskFilters) }),
]);
export type TaskSelection = z.output<typeof TaskSelection>;

export const EditTasksInput = z.strictObject({
  selection: TaskSelection,
  changes: z
    .strictObject({
      status: z.enum(taskStatuses).optional(),
      assignee_id: optional(id),
      department_id: optional(id),
      deadline: optional(DeadlineInput),
      priority: z.enum(taskPriorities).optional(),
    })
    .refine((changes) => Object.values(changes).some((value) => value !== undefined), { error: "tasks.no_change" }),
  reason: optional(text(1000)),
  /** Says what would happen, and changes nothing. */
  dry_run: flag.default(false),
});
export type EditTasksInput = z.output<typeof EditTasksInput>;

export const EditedTasks = z
  .object({
    changed: z.number().int(),
    unchanged: z.number().int(),
    refused: z.array(z.object({ id, number: z.number().int(), title: z.string(), reason: z.string() })),
    /** Takes all of it back: `POST /tasks/undo`. */
    change_id: z.string(),
  })
  .meta({ id: "EditedTasks" });
export type EditedTasks = z.output<typeof EditedTasks>;

/** A task as it is after a change, and the name under which the change can be taken back. */
export const ChangedTask = Task.extend({ change_id: z.string() }).meta({ id: "ChangedTask" });
export const UndoInput = z.strictObject({ change_id: text(200) });
export const Undone = z
  .object({ restored: z.number().int(), /** Changed by somebody since, and so left alone. */ kept: z.number().int() })
  .meta({ id: "UndoneTasks" });
