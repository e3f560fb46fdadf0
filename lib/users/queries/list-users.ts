import "server-only";
import { and, eq, inArray, sql, type SQL } from "drizzle-orm";
import { departments, users } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { presentUser, reachedUsers, userColumns } from "@/lib/users/rows";
import { ListUsersInput, UserList } from "@/lib/users/schema";

const nameKeys: SortKey[] = [
  { name: "last_name", expression: sql`${users.last_name}`, type: "text" },
  { name: "first_name", expression: sql`${users.first_name}`, type: "text" },
];
const recordKeys: SortKey[] = [
  { name: "email", expression: sql`${users.email}`, type: "text" },
  { name: "position", expression: sql`coalesce(${users.position}, '')`, type: "text" },
  { name: "department", expression: sql`coalesce(${departments.name}, '')`, type: "text" },
  { name: "last_login_at", expression: sql`coalesce(${users.last_login_at}, '-infinity')`, type: "timestamptz" },
  { name: "created_at", expression: sql`${users.created_at}`, type: "timestamptz" },
];
const idKey: SortKey = { name: "id", expression: sql`${users.id}`, type: "uuid" };

const part = (word: string) => sql`search_fold(${`%${word.replace(/[\\%_]/g, "\\$&")}%`})`;

/** Every word in the name, or all of it in the address or the phone of somebody whose record the caller sees. */
function matches(q: string, reached: SQL | undefined): SQL | undefined {
  const name = sql`search_fold(concat_ws(' ', ${users.last_name}, ${users.first_name}, ${users.patronymic}))`;
  const named = and(...q.split(/\s+/).map((word) => sql`${name} like ${part(word)}`));
  const contact = sql`search_fold(concat_ws(' ', ${users.email}, ${users.phone}, ${users.position})) like ${part(q)}`;
  return sql`(${named} or ${and(reached, contact)})`;
}

/** Conditions on what a card does not show hold only for those whose record the caller sees, else the filter would tell. */
function filters(ctx: Context, input: ListUsersInput): SQL | undefined {
  const reached = reachedUsers(ctx);
  const onRecord = [
    input.role_id?.length
      ? sql`exists (select 1 from user_roles ur where ur.user_id = ${users.id} and ${inArray(sql`ur.role_id`, input.role_id)})`
      : undefined,
    input.department_id?.length ? inArray(users.department_id, input.department_id) : undefined,
    input.is_active === undefined ? undefined : eq(users.is_active, input.is_active),
  ];
  return and(
    eq(users.theatre_id, ctx.theatreId),
    reached && sql`(${reached} or ${users.is_active})`,
    onRecord.some(Boolean) ? reached : undefined,
    ...onRecord,
    input.q ? matches(input.q, reached) : undefined,
  );
}

export const listUsers = defineQuery({
  name: "users.listUsers",
  permission: "user:read",
  summary: "People of the theatre; whom the caller's grant does not reach, as cards",
  input: ListUsersInput,
  output: UserList,
  http: { method: "GET", path: "/users" },
  async handler(ctx, input) {
    const keys = reachedUsers(ctx) ? nameKeys : [...nameKeys, ...recordKeys];
    const steps = walk({ sort: input.sort ?? "last_name,first_name", cursor: input.cursor }, keys, idKey);
    const where = filters(ctx, input);
    const [rows, [count]] = await Promise.all([
      ctx.tx
        .select({ ...userColumns, walk_position: steps.position })
        .from(users)
        .leftJoin(departments, eq(departments.id, users.department_id))
        .where(and(where, steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(users)
        .where(where),
    ]);
    const page = pageOf(input, steps, rows, count?.total ?? 0);
    return { ...page, items: page.items.map((user) => presentUser(ctx, user)) as never };
  },
});
