import "server-only";
import { and, eq, getTableColumns, gte, inArray, isNotNull, isNull, or, sql, type Column, type SQL } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { departments, taskCounters, tasks, theatres, users } from "@/db/schema";
import { addDays, instantOf } from "@/lib/core/civil-time";
import type { Context } from "@/lib/core/context";
import { AppError, invalid, notFound } from "@/lib/core/errors";
import type { HeldTask } from "@/lib/tasks/policy";
import { endOfDay, openStatuses, type TaskStatus, taskSources } from "@/lib/tasks/constants";
import type { DeadlineInput, Task, TaskFilters, TaskSelection } from "@/lib/tasks/schema";

type Executor = Database | Transaction;

const { search: _search, search_text: _text, ...columns } = getTableColumns(tasks);

const person = (id: Column) => sql<{ id: string; name: string } | null>`(
  select json_build_object('id', u.id, 'name', concat_ws(' ', u.last_name, u.first_name)) from users u where u.id = ${id})`;

/** Written into the statement, not bound to it: a plan that serves every status does not know that the index of open tasks has them. */
const statusIn = (statuses: readonly TaskStatus[]) =>
  sql<boolean>`${tasks.status} in (${sql.join(
    statuses.map((status) => sql.raw(`'${status}'`)),
    sql`, `,
  )})`;
/** As the indexes of deadlines have it; what has none comes last. */
export const dueSql = sql`coalesce(${tasks.deadline}, 'infinity')`;
export const isOpenSql = statusIn(openStatuses);
export const isOverdueSql = sql<boolean>`(${dueSql} < now() and ${isOpenSql})`;
export const dueFrom = (at: Date) => sql`(${tasks.deadline} is not null and ${dueSql} >= ${at.toISOString()}::timestamptz)`;
export const dueBefore = (at: Date) => sql`${dueSql} < ${at.toISOString()}::timestamptz`;
export const isClosedSql = sql<boolean>`not ${isOpenSql}`;

/** Columns of a task as lists show it. */
export const taskColumns = {
  ...columns,
  department: {
    id: departments.id,
    code: departments.code,
    short_code: departments.short_code,
    name: departments.name,
    color: departments.color,
  },
  assignee: person(tasks.assignee_id),
  author: person(tasks.created_by_id),
  is_overdue: isOverdueSql,
  subtasks: sql<{ done: number; total: number }>`(
    select json_build_object('done', count(*) filter (where s.is_completed), 'total', count(*))
    from task_subtasks s where s.theatre_id = ${tasks.theatre_id} and s.task_id = ${tasks.id})`,
  comment_count: sql<number>`(
    select count(*)::int from task_comments c where c.theatre_id = ${tasks.theatre_id} and c.task_id = ${tasks.id} and c.deleted_at is null)`,
};

export function selectTasks<T extends Record<string, SQL>>(tx: Executor, extra: T) {
  return tx
    .select({ ...taskColumns, ...extra })
    .from(tasks)
    .leftJoin(departments, eq(departments.id, tasks.department_id));
}

const watchedBy = (theatreId: string, userId: string) =>
  sql`${tasks.id} in (select w.task_id from task_watchers w where w.theatre_id = ${theatreId} and w.user_id = ${userId})`;

/** Tasks of this theatre that the caller's grant reaches: own ones are made by, assigned to or watched by the caller. */
export function visibleTasks(ctx: Context): SQL | undefined {
  const { actor, theatreId } = ctx;
  const scope = ctx.can("task:read") ?? "own";
  const inTheatre = eq(tasks.theatre_id, theatreId);
  if (scope === "all") return inTheatre;
  const own = actor.user_id
    ? or(eq(tasks.assignee_id, actor.user_id), eq(tasks.created_by_id, actor.user_id), watchedBy(theatreId, actor.user_id))
    : undefined;
  const near = scope === "dept" && actor.department_id ? eq(tasks.department_id, actor.department_id) : undefined;
  return and(inTheatre, or(own, near) ?? sql`false`);
}

const detailColumns = (ctx: Context) => ({
  watchers: sql<Task["watchers"]>`coalesce((
    select json_agg(json_build_object('id', u.id, 'name', concat_ws(' ', u.last_name, u.first_name)) order by u.last_name, u.first_name)
    from task_watchers w join users u on u.id = w.user_id where w.theatre_id = ${tasks.theatre_id} and w.task_id = ${tasks.id}), '[]'::json)`,
  attachment_count: sql<number>`(
    select count(*)::int from task_attachments a where a.theatre_id = ${tasks.theatre_id} and a.task_id = ${tasks.id})`,
  source: ctx.can("inventory:read")
    ? sql<Task["source"]>`(select json_build_object('type', 'item', 'id', i.id, 'name', i.name) from inventory_items i
        where ${tasks.source_type} = 'item' and i.theatre_id = ${tasks.theatre_id} and i.id = ${tasks.source_id})`
    : sql<Task["source"]>`null`,
  followed_by_id: sql<string | null>`(
    select f.id from tasks f where f.theatre_id = ${tasks.theatre_id} and f.repeats_id = ${tasks.id})`,
});

/** A visible task, or NOT_FOUND. A deleted one is found only where it is asked for. */
export async function fetchTask(ctx: Context, taskId: string, { isDeleted = false } = {}): Promise<Task & HeldTask> {
  const [task] = await selectTasks(ctx.tx, detailColumns(ctx)).where(
    and(visibleTasks(ctx), eq(tasks.id, taskId), isDeleted ? undefined : isNull(tasks.deleted_at)),
  );
  if (!task) throw notFound();
  return { ...task, author_id: task.created_by_id };
}

/** The same, and nobody else changes it before this transaction ends. */
export async function lockTask(ctx: Context<Transaction>, taskId: string, wish: { isDeleted?: boolean } = {}): Promise<Task & HeldTask> {
  await ctx.tx
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(visibleTasks(ctx), eq(tasks.id, taskId)))
    .for("no key update");
  return fetchTask(ctx, taskId, wish);
}

/** Several live tasks at once, in the order of their ids; `isUnseen` also those that a change took out of the caller's sight. */
export async function fetchTasks(
  ctx: Context<Transaction>,
  ids: string[],
  { isUnseen = false, isLocked = false } = {},
): Promise<(Task & HeldTask)[]> {
  if (ids.length === 0) return [];
  const named = and(eq(tasks.theatre_id, ctx.theatreId), inArray(tasks.id, ids), isNull(tasks.deleted_at));
  if (isLocked) await ctx.tx.select({ id: tasks.id }).from(tasks).where(named).orderBy(tasks.id).for("no key update");
  const found = await selectTasks(ctx.tx, detailColumns(ctx))
    .where(and(named, isUnseen ? undefined : visibleTasks(ctx)))
    .orderBy(tasks.id);
  return found.map((task) => ({ ...task, author_id: task.created_by_id }));
}

/** The next number of the theatre; whoever comes second waits for the first to commit. */
export async function nextNumber(ctx: Pick<Context<Transaction>, "tx" | "theatreId">): Promise<number> {
  const [counter] = await ctx.tx
    .insert(taskCounters)
    .values({ theatre_id: ctx.theatreId, last_value: 1 })
    .onConflictDoUpdate({ target: taskCounters.theatre_id, set: { last_value: sql`${taskCounters.last_value} + 1` } })
    .returning();
  return counter?.last_value ?? 1;
}

export async function fetchTimeZone(ctx: Pick<Context, "actor" | "tx" | "theatreId">): Promise<string> {
  if (ctx.actor.theatre) return ctx.actor.theatre.time_zone;
  const [theatre] = await ctx.tx.select({ zone: theatres.time_zone }).from(theatres).where(eq(theatres.id, ctx.theatreId));
  return theatre?.zone ?? "UTC";
}

/** The instant that a deadline means: a day ends in the theatre's time zone. */
export function deadlineAt(value: DeadlineInput, timeZone: string): Date {
  if (value instanceof Date) return value;
  return instantOf(value.length === 10 ? `${value}T${endOfDay}` : value, timeZone);
}

/** Refuses who is no active person of this theatre. */
export async function requirePeople(ctx: Context, ids: readonly string[], field: string): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const found = await ctx.tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.theatre_id, ctx.theatreId), inArray(users.id, wanted), users.is_active));
  if (found.length !== wanted.length) throw invalid({ [field]: "issue.unknown_record" });
}

/** Typing errors are looked for in words; of a short one, or of a number, everything would be alike. */
export const hasWord = (q: string) => /\p{L}{4}/u.test(q);

function matches(q: string): SQL {
  const part = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const alike = hasWord(q) ? sql`or search_fold(${q}) <% ${tasks.search_text}` : sql``;
  return sql`(${tasks.search} @@ websearch_to_tsquery('russian', search_fold(${q}))
    or ${tasks.search_text} like search_fold(${part}) ${alike})`;
}

function assignedTo(ctx: Context, people: string[] | undefined): SQL | undefined {
  if (!people?.length) return undefined;
  const ids = people.flatMap((one) => (one === "none" ? [] : one === "me" ? (ctx.actor.user_id ?? []) : one));
  return or(ids.length > 0 ? inArray(tasks.assignee_id, ids) : undefined, people.includes("none") ? isNull(tasks.assignee_id) : undefined);
}

function madeBy(ctx: Context, people: string[] | undefined): SQL | undefined {
  if (!people?.length) return undefined;
  return inArray(
    tasks.created_by_id,
    people.flatMap((one) => (one === "me" ? (ctx.actor.user_id ?? []) : one)),
  );
}

function due(input: Pick<TaskFilters, "due_before" | "due_after">, timeZone: string): SQL[] {
  const start = input.due_after && (input.due_after instanceof Date ? input.due_after : instantOf(`${input.due_after}T00:00`, timeZone));
  const day = typeof input.due_before === "string" && input.due_before.length === 10 ? input.due_before : undefined;
  const end = day ? instantOf(`${addDays(day, 1)}T00:00`, timeZone) : input.due_before && deadlineAt(input.due_before, timeZone);
  return [...(start ? [dueFrom(start)] : []), ...(end ? [dueBefore(end)] : [])];
}

/** Made from this record; for who may not see records of its kind, none is. */
function madeFrom(ctx: Context, sourceId: string | undefined): SQL | undefined {
  if (!sourceId) return undefined;
  return ctx.can("inventory:read") ? and(inArray(tasks.source_type, [...taskSources]), eq(tasks.source_id, sourceId)) : sql`false`;
}

const oneOf = (column: Column, values: readonly string[] | undefined) => (values?.length ? inArray(column, [...values]) : undefined);

/** Conditions of words and people. */
function concerning(ctx: Context, input: Filter): (SQL | undefined)[] {
  return [
    input.q ? matches(input.q) : undefined,
    assignedTo(ctx, input.assignee_id),
    madeBy(ctx, input.created_by),
    input.watching && ctx.actor.user_id ? watchedBy(ctx.theatreId, ctx.actor.user_id) : undefined,
  ];
}

type Filter = Omit<TaskFilters, "deleted"> & { deleted?: boolean };

/** Tasks that a filter finds, among those that the caller may see. */
export function matchingTasks(ctx: Context, input: Filter): SQL | undefined {
  return and(
    visibleTasks(ctx),
    input.deleted ? isNotNull(tasks.deleted_at) : isNull(tasks.deleted_at),
    ...concerning(ctx, input),
    input.status?.length ? statusIn(input.status) : undefined,
    oneOf(tasks.priority, input.priority),
    oneOf(tasks.department_id, input.department_id),
    input.overdue ? isOverdueSql : undefined,
    ...due(input, ctx.actor.theatre?.time_zone ?? "UTC"),
    input.updated_since ? gte(tasks.updated_at, input.updated_since) : undefined,
    madeFrom(ctx, input.source_id),
  );
}

/** The tasks that a selection means, among those that the caller may see. */
export function selectedTasks(ctx: Context, selection: TaskSelection): SQL | undefined {
  if ("filter" in selection) return matchingTasks(ctx, selection.filter);
  return and(visibleTasks(ctx), isNull(tasks.deleted_at), inArray(tasks.id, selection.ids));
}

/** A sentence of the rules as the refusal that the caller is told of. */
export function refusal(kind: "conflict" | "forbidden" | "invalid", reason: string): AppError {
  if (kind === "conflict") return new AppError("CONFLICT", reason);
  if (kind === "forbidden") return new AppError("FORBIDDEN", reason);
  return invalid({ [reason === "tasks.needs_assignee" ? "assignee_id" : "reason"]: reason });
}
