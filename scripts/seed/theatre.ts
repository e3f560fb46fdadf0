import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { departments, roles, theatres } from "@/db/schema";
import { systemActor, type Caller } from "@/lib/core/context";
import { run } from "@/lib/core/operation";
import { createTheatre } from "@/lib/users/commands/create-theatre";

export interface SeedTheatre {
  id: string;
  administratorId: string;
  /** Ids by code. */
  departments: Map<string, string>;
  roles: Map<string, string>;
}

interface Founding {
  name: string;
  code: string;
  administrator: { email: string; first_name: string; last_name: string };
  password: string;
}

export async function isFounded(tx: Transaction, code: string): Promise<boolean> {
  const found = await tx.select({ id: theatres.id }).from(theatres).where(eq(theatres.code, code));
  return found.length > 0;
}

/** A theatre with what every new one has, through the operation that makes them. */
export async function foundTheatre(tx: Transaction, { password, administrator, ...theatre }: Founding): Promise<SeedTheatre> {
  const caller: Caller = {
    actor: systemActor(null),
    locale: "ru",
    requestId: "seed",
    ipAddress: null,
    device: null,
    tx,
  };
  const made = await run(createTheatre, caller, {
    ...theatre,
    time_zone: "Europe/Moscow",
    locale: "ru",
    administrator: { ...administrator, password, must_change_password: false },
  });
  const departmentRows = await tx.select().from(departments).where(eq(departments.theatre_id, made.theatre_id));
  const roleRows = await tx.select().from(roles).where(eq(roles.theatre_id, made.theatre_id));
  return {
    id: made.theatre_id,
    administratorId: made.administrator_id,
    departments: new Map(departmentRows.map((row) => [row.code, row.id])),
    roles: new Map(roleRows.map((row) => [row.code, row.id])),
  };
}

/** What a map must hold; a missing key is a mistake in the data of the seed. */
export function known(map: ReadonlyMap<string, string>, key: string): string {
  const found = map.get(key);
  if (found === undefined) throw new Error(`the seed names "${key}", which it does not have`);
  return found;
}

const chunk = 500;

/** Inserts in pieces that the driver can carry. */
export async function inChunks<T>(rows: T[], insert: (part: T[]) => PromiseLike<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += chunk) await insert(rows.slice(start, start + chunk));
}
