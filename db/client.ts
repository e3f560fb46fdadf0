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
  return { sql, db: drizzle(prepareAll(sql), { schema }) };
}

/** Statements with more parameters are lists of ids, hardly one as long as the other: not worth keeping. */
const mostParameters = 100;

type Work = (tx: postgres.TransactionSql) => unknown;

/**
 * Drizzle has every statement parsed anew (drizzle-orm#6096), and the driver waits for that before it sends the parameters. Prepared, a
 * statement is one journey instead of two. It is kept as long as its connection lives.
 */
function prepareAll<S extends postgres.Sql | postgres.TransactionSql>(sql: S): S {
  return new Proxy(sql, {
    get(target, key) {
      if (key === "unsafe")
        return (text: string, parameters: postgres.ParameterOrJSON<never>[] = [], options: postgres.UnsafeQueryOptions = {}) =>
          target.unsafe(text, parameters, { ...options, prepare: parameters.length > 0 && parameters.length <= mostParameters });
      const own: unknown = Reflect.get(target, key);
      if (key !== "begin" && key !== "savepoint") return own;
      return (work: Work) => (own as (work: Work) => Promise<unknown>)((tx) => work(prepareAll(tx)));
    },
  });
}
