import "server-only";
import path from "node:path";
import { runMigrations } from "graphile-worker";
import { migrate as run } from "drizzle-orm/postgres-js/migrator";
import { connect } from "@/db/client";

/** Brings a database to this release's schema; does nothing where it is there already. Two at once wait for each other. */
export async function migrate(databaseUrl: string): Promise<void> {
  const { sql, db } = connect(databaseUrl, 1);
  try {
    await sql`select pg_advisory_lock(hashtextextended('flytower migrations', 0))`;
    await runMigrations({ connectionString: databaseUrl });
    await run(db, { migrationsFolder: path.join(process.cwd(), "drizzle") });
  } finally {
    await sql.end();
  }
}
