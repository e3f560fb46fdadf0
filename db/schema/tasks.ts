import { type SQL, sql } from "drizzle-orm";
import {
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, timestamps, tsvector, version } from "@/db/columns";
import { theatres } from "@/db/schema/core";
import { files } from "@/db/schema/files";
import { departments, users } from "@/db/schema/users";

const theatreId = () =>
  uuid("theatre_id")
    .notNull()
    .references(() => theatres.id, { onDelete: "restrict" });

export const taskStatus = pgEnum("task_status", ["created", "assigned", "in_progress", "review", "completed", "rejected"]);
export const taskPriority = pgEnum("task_priority", ["low", "medium", "high", "critical"]);

/** Last number given to a task; one row a theatre, locked while a number is taken. */
export const taskCounters = pgTable("task_counters", {
  theatre_id: uuid("theatre_id")
    .primaryKey()
    .references(() => theatres.id, { onDelete: "restrict" }),
  last_value: integer("last_value").notNull(),
});

export const tasks = pgTable(
  "tasks",
  {
    id: id(),
    theatre_id: theatreId(),
    number: integer("number").notNull(),
    title: text("title").notNull(),
    description: text("description"),
    department_id: uuid("department_id"),
    assignee_id: uuid("assignee_id"),
    deadline: instant("deadline"),
    status: taskStatus("status").notNull().default("created"),
    priority: taskPriority("priority").notNull().default("medium"),
    completed_at: instant("completed_at"),
    /** Place on the board, within its column. */
    sort_order: doublePrecision("sort_order").notNull().default(0),
    /** RFC 5545, without DTSTART: when the next one is due, counted from the deadline in the theatre's time zone. */
    rrule: text("rrule"),
    /** The task that this one follows in a series. */
    repeats_id: uuid("repeats_id"),
    /** What it was made from: `item`, `maintenance_plan`, …; the link back. */
    source_type: text("source_type"),
    source_id: uuid("source_id"),
    search: tsvector("search").generatedAlwaysAs(
      (): SQL =>
        sql`setweight(to_tsvector('russian', search_fold(title)), 'A') || setweight(to_tsvector('russian', search_fold(coalesce(description, ''))), 'C')`,
    ),
    search_text: text("search_text").generatedAlwaysAs((): SQL => sql`search_fold(number::text || ' ' || title)`),
    created_by_id: uuid("created_by_id"),
    updated_by_id: uuid("updated_by_id"),
    deleted_at: instant("deleted_at"),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    unique("tasks_theatre_id_id").on(t.theatre_id, t.id),
    unique("tasks_number_key").on(t.theatre_id, t.number),
    // A task of a series is followed once.
    uniqueIndex("tasks_repeats_key").on(t.repeats_id),
    foreignKey({
      name: "tasks_department_fk",
      columns: [t.theatre_id, t.department_id],
      foreignColumns: [departments.theatre_id, departments.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "tasks_assignee_fk",
      columns: [t.theatre_id, t.assignee_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "tasks_repeats_fk",
      columns: [t.theatre_id, t.repeats_id],
      foreignColumns: [t.theatre_id, t.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "tasks_created_by_fk",
      columns: [t.theatre_id, t.created_by_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "tasks_updated_by_fk",
      columns: [t.theatre_id, t.updated_by_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    index("tasks_assignee").on(t.theatre_id, t.assignee_id, t.status, t.deadline),
    index("tasks_department").on(t.theatre_id, t.department_id, t.status, t.deadline),
    index("tasks_created_by").on(t.theatre_id, t.created_by_id),
    index("tasks_updated_by").on(t.theatre_id, t.updated_by_id),
    index("tasks_repeats").on(t.theatre_id, t.repeats_id),
    index("tasks_source").on(t.theatre_id, t.source_type, t.source_id),
    index("tasks_board")
      .on(t.theatre_id, t.status, t.sort_order, t.id)
      .where(sql`deleted_at is null`),
    index("tasks_deadline")
      .on(t.theatre_id, sql`coalesce(deadline, 'infinity')`, t.id)
      .where(sql`deleted_at is null`),
    index("tasks_updated")
      .on(t.theatre_id, t.updated_at, t.id)
      .where(sql`deleted_at is null`),
    // What is still to be done, in the order of its deadlines and apart from what was done in all the years; counts are read from it alone.
    index("tasks_open")
      .on(t.theatre_id, sql`coalesce(deadline, 'infinity')`, t.id, t.status, t.department_id, t.assignee_id, t.created_by_id, t.deadline)
      .where(sql`deleted_at is null and status in ('created', 'assigned', 'in_progress', 'review')`),
    index("tasks_search").using("gin", t.search),
    index("tasks_trigram").using("gin", sql`search_text gin_trgm_ops`),
    check("tasks_completed", sql`(status = 'completed') = (completed_at is not null)`),
    check("tasks_source_whole", sql`(source_type is null) = (source_id is null)`),
    check("tasks_series_has_deadline", sql`rrule is null or deadline is not null`),
  ],
);

export const taskSubtasks = pgTable(
  "task_subtasks",
  {
    id: id(),
    theatre_id: uuid("theatre_id").notNull(),
    task_id: uuid("task_id").notNull(),
    title: text("title").notNull(),
    is_completed: boolean("is_completed").notNull().default(false),
    completed_at: instant("completed_at"),
    sort_order: doublePrecision("sort_order").notNull().default(0),
    ...timestamps(),
  },
  (t) => [
    foreignKey({
      name: "task_subtasks_task_fk",
      columns: [t.theatre_id, t.task_id],
      foreignColumns: [tasks.theatre_id, tasks.id],
    }).onDelete("cascade"),
    index("task_subtasks_task").on(t.theatre_id, t.task_id, t.sort_order),
    check("task_subtasks_completed", sql`is_completed = (completed_at is not null)`),
  ],
);

export const taskComments = pgTable(
  "task_comments",
  {
    id: id(),
    theatre_id: uuid("theatre_id").notNull(),
    task_id: uuid("task_id").notNull(),
    content: text("content").notNull(),
    author_id: uuid("author_id").notNull(),
    /** People whom the text names. */
    mentions: uuid("mentions")
      .array()
      .notNull()
      .default(sql`'{}'`),
    edited_at: instant("edited_at"),
    deleted_at: instant("deleted_at"),
    ...timestamps(),
  },
  (t) => [
    unique("task_comments_theatre_id_id").on(t.theatre_id, t.id),
    foreignKey({
      name: "task_comments_task_fk",
      columns: [t.theatre_id, t.task_id],
      foreignColumns: [tasks.theatre_id, tasks.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "task_comments_author_fk",
      columns: [t.theatre_id, t.author_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    index("task_comments_task").on(t.theatre_id, t.task_id, t.created_at),
    index("task_comments_author").on(t.theatre_id, t.author_id),
  ],
);

/** What a comment said before it was edited. */
export const taskCommentEdits = pgTable(
  "task_comment_edits",
  {
    id: id(),
    theatre_id: uuid("theatre_id").notNull(),
    comment_id: uuid("comment_id").notNull(),
    content: text("content").notNull(),
    created_at: createdAt(),
  },
  (t) => [
    foreignKey({
      name: "task_comment_edits_comment_fk",
      columns: [t.theatre_id, t.comment_id],
      foreignColumns: [taskComments.theatre_id, taskComments.id],
    }).onDelete("cascade"),
    index("task_comment_edits_comment").on(t.theatre_id, t.comment_id, t.created_at),
  ],
);

export const taskAttachments = pgTable(
  "task_attachments",
  {
    theatre_id: uuid("theatre_id").notNull(),
    task_id: uuid("task_id").notNull(),
    file_id: uuid("file_id").notNull(),
    added_by_id: uuid("added_by_id"),
    created_at: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.task_id, t.file_id] }),
    foreignKey({
      name: "task_attachments_task_fk",
      columns: [t.theatre_id, t.task_id],
      foreignColumns: [tasks.theatre_id, tasks.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "task_attachments_file_fk",
      columns: [t.theatre_id, t.file_id],
      foreignColumns: [files.theatre_id, files.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "task_attachments_added_by_fk",
      columns: [t.theatre_id, t.added_by_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    index("task_attachments_task").on(t.theatre_id, t.task_id),
    index("task_attachments_file").on(t.theatre_id, t.file_id),
    index("task_attachments_added_by").on(t.theatre_id, t.added_by_id),
  ],
);

export const taskWatchers = pgTable(
  "task_watchers",
  {
    theatre_id: uuid("theatre_id").notNull(),
    task_id: uuid("task_id").notNull(),
    user_id: uuid("user_id").notNull(),
    created_at: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.task_id, t.user_id] }),
    foreignKey({
      name: "task_watchers_task_fk",
      columns: [t.theatre_id, t.task_id],
      foreignColumns: [tasks.theatre_id, tasks.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "task_watchers_user_fk",
      columns: [t.theatre_id, t.user_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("cascade"),
    index("task_watchers_task").on(t.theatre_id, t.task_id),
    index("task_watchers_user").on(t.theatre_id, t.user_id),
  ],
);
