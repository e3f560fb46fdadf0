import "server-only";
import { and, asc, eq, inArray, or, sql, type SQL } from "drizzle-orm";
import { users } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { fetchTask } from "@/lib/tasks/rows";
import { ListReadersInput, ReaderList } from "@/lib/tasks/schema";

const most = 20;

/** Whether one of a person's roles holds one of these grants. */
const holds = (...grants: string[]): SQL => {
  const wanted = sql.join(
    grants.map((grant) => sql`${grant}`),
    sql`, `,
  );
  return sql`exists (select 1 from user_roles ur join roles r on r.id = ur.role_id and r.theatre_id = ur.theatre_id
    where ur.theatre_id = ${users.theatre_id} and ur.user_id = ${users.id} and r.permissions && array[${wanted}]::text[])`;
};

/** Every word in the name. */
function named(q: string | null | undefined): SQL | undefined {
  const name = sql`search_fold(concat_ws(' ', ${users.last_name}, ${users.first_name}))`;
  const part = (word: string) => `%${word.replace(/[\\%_]/g, "\\$&")}%`;
  return and(...(q ?? "").split(/\s+/).map((word) => (word ? sql`${name} like search_fold(${part(word)})` : undefined)));
}

export const listReaders = defineQuery({
  name: "tasks.listReaders",
  permission: "task:read",
  summary: "People who may see a task, by name: whom a comment can mention",
  input: ListReadersInput,
  output: ReaderList,
  http: { method: "GET", path: "/tasks/{id}/readers" },
  async handler(ctx, input) {
    const task = await fetchTask(ctx, input.id, { isDeleted: true });
    const own = [task.assignee?.id, task.author?.id, ...task.watchers.map(({ id }) => id)].filter((id) => id !== undefined);
    const near = task.department ? and(eq(users.department_id, task.department.id), holds("task:read:dept")) : undefined;
    const concerned = own.length > 0 ? and(inArray(users.id, own), holds("task:read:all", "task:read:dept", "task:read:own")) : undefined;
    const items = await ctx.tx
      .select({ id: users.id, name: sql<string>`concat_ws(' ', ${users.last_name}, ${users.first_name})` })
      .from(users)
      .where(and(eq(users.theatre_id, ctx.theatreId), users.is_active, named(input.q), or(holds("task:read:all"), near, concerned)))
      .orderBy(asc(users.last_name), asc(users.first_name), asc(users.id))
      .limit(most);
    return { items };
  },
});
