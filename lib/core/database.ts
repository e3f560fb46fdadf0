import "server-only";
import { connect, type Database } from "@/db/client";
import { env } from "@/lib/core/env";

// Next bundles middleware and pages apart; one process still has one pool.
const shared = globalThis as typeof globalThis & { flytowerDatabase?: ReturnType<typeof connect> };

function pool() {
  shared.flytowerDatabase ??= connect(env().DATABASE_URL, env().DATABASE_POOL);
  return shared.flytowerDatabase;
}

export function database(): Database {
  return pool().db;
}

/** The driver itself, for LISTEN and for scripts. */
export function driver() {
  return pool().sql;
}

export async function closeDatabase(): Promise<void> {
  const open = shared.flytowerDatabase;
  shared.flytowerDatabase = undefined;
  await open?.sql.end({ timeout: 5 });
}
