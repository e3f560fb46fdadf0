import "server-only";
import { and, eq, sql, type SQL } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { departments, users } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import type { Department } from "@/lib/users/departments/schema";

const columns = {
  id: departments.id,
  code: departments.code,
  short_code: departments.short_code,
  name: departments.name,
  description: departments.description,
  color: departments.color,
  head: { id: users.id, first_name: users.first_name, last_name: users.last_name, patronymic: users.patronymic },
  users: sql<number>`(select count(*)::int from users u
    where u.theatre_id = ${departments.theatre_id} and u.department_id = ${departments.id} and u.is_active)`,
  sort_order: departments.sort_order,
  version: departments.version,
  created_at: departments.created_at,
  updated_at: departments.updated_at,
};

export function selectDepartments<T extends Record<string, SQL>>(tx: Database | Transaction, extra: T) {
  return tx
    .select({ ...columns, ...extra })
    .from(departments)
    .leftJoin(users, eq(users.id, departments.head_id));
}

export function departmentsOf(ctx: Context, condition?: SQL): SQL | undefined {
  return and(eq(departments.theatre_id, ctx.theatreId), condition);
}

export async function fetchDepartment(ctx: Context, departmentId: string): Promise<Department> {
  const [department] = await selectDepartments(ctx.tx, {}).where(departmentsOf(ctx, eq(departments.id, departmentId)));
  if (!department) throw notFound();
  return department;
}
