import "server-only";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "@/db/schema";

export type Database = ReturnType<typeof connect>["db"];
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Opens a pool. `idle_timeout` and `max_lifetime` in seconds; a lost server is found again at the next query. */
export function connect(url: string, max = 10) {
  const sql = postgres(url, {
    max,
    idle_timeout: 60,
    max_lifetime: 1800,
    connect_timeout: 5,
    backoff: () => 0.2,
    onnotice: () => undefined,
    connection: { application_name: "flytower", TimeZone: "UTC" },
  });
  return { sql, db: drizzle(sql, { schema }) };
}
