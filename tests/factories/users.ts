import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { auditLog, departments, roles, userRoles, users } from "@/db/schema";
import { parseGrants, systemRoles, type SystemRole } from "@/lib/core/access";
import { hashPassword } from "@/lib/core/auth/password";
import { anonymous, systemActor, type Caller } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { createTheatre } from "@/lib/users/commands/create-theatre";
import type { startingDepartments } from "@/lib/users/constants";

export type DepartmentCode = (typeof startingDepartments)[number]["code"];

/** The password of everybody that a factory makes. */
export const password = "correct horse battery staple";

let hashed: Promise<string> | undefined;

export interface TestUser {
  id: string;
  email: string;
  /** Calls as this person, in the transaction of the test where there is one. */
  caller: Caller;
}

export interface TestTheatre {
  id: string;
  tx: Transaction | undefined;
  departments: Record<DepartmentCode, string>;
  roles: Record<SystemRole, string>;
  /** One person of each role; head, staff and actor belong to `light`. */
  users: Record<SystemRole, TestUser>;
  callers: Record<SystemRole, Caller>;
  system: Caller;
}

let hosts = 0;

/** Everybody calls from an address of their own, so that no test meets the limit of another. */
function callerBase(tx?: Transaction): Omit<Caller, "actor"> {
  hosts += 1;
  return { locale: "en", requestId: newId(), ipAddress: `2001:db8::${hosts.toString(16)}`, device: "vitest", tx };
}

/** Calls as nobody. */
export function anonymousCaller(tx?: Transaction): Caller {
  return { ...callerBase(tx), actor: anonymous };
}

/** Calls as the system: jobs and commands. */
export function systemCaller(theatreId: string | null, tx?: Transaction): Caller {
  return { ...callerBase(tx), actor: systemActor(theatreId) };
}

interface UserWishes {
  role?: SystemRole;
  /** Instead of `role`: a role of the theatre's own. */
  role_id?: string;
  department?: DepartmentCode | null;
  /** Instead of what the role gives: the grants of the caller, as `inventory:read:all`. */
  grants?: string[];
  fields?: Partial<typeof users.$inferInsert>;
}

/** A person of a theatre, with a password and a verified address. */
export async function makeUser(
  theatre: Pick<TestTheatre, "id" | "tx" | "roles" | "departments">,
  wishes: UserWishes = {},
): Promise<TestUser> {
  const tx = theatre.tx ?? database();
  const id = newId();
  const roleId = wishes.role_id ?? theatre.roles[wishes.role ?? "department_staff"];
  const department = wishes.department === undefined ? "light" : wishes.department;
  hashed ??= hashPassword(password);
  const row = {
    id,
    theatre_id: theatre.id,
    email: `${id}@example.org`,
    password_hash: await hashed,
    first_name: "Anna",
    last_name: `Ivanova ${id.slice(-4)}`,
    phone: "+7 900 000-00-00",
    department_id: department && theatre.departments[department],
    is_verified: true,
    locale: "en",
    ...wishes.fields,
  };
  await tx.insert(users).values(row);
  await tx.insert(userRoles).values({ theatre_id: theatre.id, user_id: id, role_id: roleId });
  const [role] = await tx.select({ permissions: roles.permissions }).from(roles).where(eq(roles.id, roleId));
  const caller: Caller = {
    ...callerBase(theatre.tx),
    actor: {
      ...anonymous,
      kind: "user",
      user_id: id,
      theatre_id: theatre.id,
      department_id: row.department_id,
      name: `${row.last_name} ${row.first_name}`,
      email: row.email,
      locale: "en",
      theatre: { name: "Test", time_zone: "Europe/Moscow", accent_hue: 196, accent_chroma: "normal" },
      grants: parseGrants(wishes.grants ?? role?.permissions ?? []),
      must_change_password: row.must_change_password ?? false,
    },
  };
  return { id, email: row.email, caller };
}

/**
 * A theatre with its six roles, its six departments and one person of each role. With `tx` all of it, and all that the callers do,
 * stays in that transaction; without, it is committed.
 */
export async function makeTheatre(tx?: Transaction): Promise<TestTheatre> {
  const code = newId();
  const made = await run(createTheatre, systemCaller(null, tx), {
    name: `Theatre ${code.slice(-4)}`,
    code,
    time_zone: "Europe/Moscow",
    locale: "en",
    administrator: {
      email: `first-${code}@example.org`,
      password,
      first_name: "Vera",
      last_name: "First",
      must_change_password: false,
    },
  });
  const executor = tx ?? database();
  const [departmentRows, roleRows] = [
    await executor.select().from(departments).where(eq(departments.theatre_id, made.theatre_id)),
    await executor.select().from(roles).where(eq(roles.theatre_id, made.theatre_id)),
  ];
  const base = {
    id: made.theatre_id,
    tx,
    departments: Object.fromEntries(departmentRows.map((row) => [row.code, row.id])) as TestTheatre["departments"],
    roles: Object.fromEntries(roleRows.map((row) => [row.code, row.id])) as TestTheatre["roles"],
  };
  const people: [SystemRole, TestUser][] = [];
  for (const role of systemRoles) {
    people.push([
      role,
      await makeUser(base, {
        role,
        department: ["department_head", "department_staff", "actor"].includes(role) ? "light" : null,
      }),
    ]);
  }
  // Exactly one administrator, the one that the callers know.
  await executor.delete(userRoles).where(and(eq(userRoles.theatre_id, made.theatre_id), eq(userRoles.user_id, made.administrator_id)));
  await executor.delete(users).where(eq(users.id, made.administrator_id));
  return {
    ...base,
    users: Object.fromEntries(people) as TestTheatre["users"],
    callers: Object.fromEntries(people.map(([role, user]) => [role, user.caller])) as TestTheatre["callers"],
    system: systemCaller(made.theatre_id, tx),
  };
}

/** What the audit log tells of a theatre, oldest first. */
export async function auditOf(theatre: Pick<TestTheatre, "id" | "tx">, action?: string) {
  return (theatre.tx ?? database())
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.theatre_id, theatre.id), action ? eq(auditLog.action, action) : undefined))
    .orderBy(auditLog.at, auditLog.id);
}
