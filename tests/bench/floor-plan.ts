import { isDeepStrictEqual } from "node:util";
import { is, Table } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Transaction } from "@/db/client";
import * as schema from "@/db/schema";
import { actorByBearer } from "@/lib/core/auth/session";
import { run } from "@/lib/core/operation";
import { listItems } from "@/lib/inventory/queries/list-items";
import { itemColumns } from "@/lib/inventory/rows";

export interface Statement {
  text: string;
  parameters: unknown[];
}

/** All that the floor needs to give the answer of one list: the same statements, and where each column goes. */
export interface ListPlan {
  rows: Statement;
  count: Statement;
  /** For each column of `rows`, its place in an item; null where the API does not show it. */
  places: (string[] | null)[];
  pageSize: number;
  envelope: Record<string, unknown>;
}

function placesOf(columns: object, shown: Record<string, unknown>, prefix: string[] = []): (string[] | null)[] {
  return Object.entries(columns).flatMap(([key, value]) => {
    const isGroup = Object.getPrototypeOf(value) === Object.prototype && !is(value, Table);
    if (isGroup) return placesOf(value as object, (shown[key] ?? {}) as Record<string, unknown>, [...prefix, key]);
    return [key in shown ? [...prefix, key] : null];
  });
}

/** Runs the operation itself once, and notes what it sends to PostgreSQL. */
export async function planList(databaseUrl: string, bearer: string, input: Record<string, unknown>): Promise<ListPlan> {
  const noted: Statement[] = [];
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => undefined, connection: { TimeZone: "UTC" } });
  const db = drizzle(sql, { schema, logger: { logQuery: (text, parameters) => noted.push({ text, parameters }) } });
  try {
    const actor = await actorByBearer(bearer);
    const caller = {
      actor,
      locale: "ru" as const,
      requestId: "bench",
      ipAddress: null,
      device: null,
      tx: db as unknown as Transaction,
    };
    const answer = await run(listItems, caller, input);
    const { items, ...envelope } = JSON.parse(JSON.stringify(answer)) as { items: Record<string, unknown>[] } & Record<string, unknown>;
    const rows = noted.find(({ text }) => !/^select count\(/i.test(text));
    const count = noted.find(({ text }) => /^select count\(/i.test(text));
    const full = items.find((item) => item.department) ?? items[0];
    if (!rows || !count || !full) throw new Error(`the list gave no rows to measure with: ${JSON.stringify(input)}`);
    return { rows, count, places: placesOf(itemColumns, full), pageSize: items.length, envelope };
  } finally {
    await sql.end();
  }
}

/** True where the floor sends what the application sends. */
export async function isSameAnswer(ours: Response, theirs: Response): Promise<boolean> {
  return isDeepStrictEqual(await ours.json(), await theirs.json());
}
