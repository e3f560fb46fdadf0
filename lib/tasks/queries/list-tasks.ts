import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { departments, tasks, users } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { dueSql, hasWord, matchingTasks, selectTasks } from "@/lib/tasks/rows";
import { ListTasksInput, TaskList } from "@/lib/tasks/schema";

const nameOf = (id: typeof tasks.assignee_id) =>
  sql`coalesce((select concat_ws(' ', ${users.last_name}, ${users.first_name}) from users where ${users.id} = ${id}), '')`;
const departmentName = sql`coalesce((select ${departments.name} from departments where ${departments.id} = ${tasks.department_id}), '')`;

const keys: SortKey[] = [
  { name: "number", expression: sql`${tasks.number}`, type: "int" },
  { name: "title", expression: sql`${tasks.title}`, type: "text" },
  { name: "status", expression: sql`array_position(enum_range(null::task_status), ${tasks.status})`, type: "int" },
  { name: "priority", expression: sql`array_position(enum_range(null::task_priority), ${tasks.priority})`, type: "int" },
  { name: "deadline", expression: dueSql, type: "timestamptz" },
  { name: "assignee", expression: nameOf(tasks.assignee_id), type: "text" },
  { name: "department", expression: departmentName, type: "text" },
  { name: "created_at", expression: sql`${tasks.created_at}`, type: "timestamptz" },
  { name: "updated_at", expression: sql`${tasks.updated_at}`, type: "timestamptz" },
];
const idKey: SortKey = { name: "id", expression: sql`${tasks.id}`, type: "uuid" };

/** Whole words first, then what is only alike. */
function relevance(q: string): SortKey {
  const words = sql`websearch_to_tsquery('russian', search_fold(${q}))`;
  const likeness = hasWord(q) ? sql`word_similarity(search_fold(${q}), ${tasks.search_text})` : sql`0`;
  const rank = sql`case when ${tasks.search} @@ ${words} then 1 + ts_rank(${tasks.search}, ${words}) else ${likeness} end`;
  return { name: "relevance", expression: sql`(${rank})::double precision`, type: "double precision" };
}

export const listTasks = defineQuery({
  name: "tasks.listTasks",
  permission: "task:read",
  summary: "Tasks that the caller may see, filtered, sorted and searched",
  input: ListTasksInput,
  output: TaskList,
  http: { method: "GET", path: "/tasks" },
  async handler(ctx, input) {
    const found = input.q && !input.sort ? [relevance(input.q)] : [];
    const sort = input.sort ?? (found.length > 0 ? "-relevance" : "deadline");
    const steps = walk({ sort, cursor: input.cursor }, [...keys, ...found], idKey);
    const where = matchingTasks(ctx, input);
    const page = ctx.tx
      .select({ id: tasks.id, walk_position: steps.position.as("walk_position") })
      .from(tasks)
      .where(and(where, steps.where))
      .orderBy(...steps.orderBy)
      .limit(input.page_size + 1)
      .offset(input.cursor ? 0 : (input.page - 1) * input.page_size)
      .as("page");
    const [rows, [count]] = await Promise.all([
      selectTasks(ctx.tx, { walk_position: sql<string[]>`page.walk_position` })
        .innerJoin(page, eq(page.id, tasks.id))
        .orderBy(...steps.orderBy),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(tasks)
        .where(where),
    ]);
    return pageOf(input, steps, rows, count?.total ?? 0);
  },
});
