import "server-only";
import { sql } from "drizzle-orm";
import { startWorker, type Work } from "@/lib/core/adapters/job";
import { closeDatabase, database } from "@/lib/core/database";
import { env, EnvError } from "@/lib/core/env";
import { toAppError } from "@/lib/core/errors";
import { noteClientAddresses } from "@/lib/core/http/client-address";
import { endIdleConnections } from "@/lib/core/http/idle-connections";
import { logger } from "@/lib/core/logger";
import { closeMail } from "@/lib/core/mail";
import { storage } from "@/lib/core/storage/configured";

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** The configuration of this process, or one line that says what is wrong with it, and exit code 1. */
export function requireEnv(): void {
  try {
    env();
  } catch (error) {
    if (error instanceof EnvError) stop(error.message);
    throw error;
  }
}

/** A database that answers and is migrated, and in production none with demonstration accounts; else one line and exit code 1. */
export async function requireDatabase(): Promise<void> {
  const address = new URL(env().DATABASE_URL);
  const place = `${address.hostname}:${address.port || 5432}${address.pathname}`;
  const found = await database()
    .execute<{ has_demo: boolean }>(
      sql`select exists (select 1 from users where is_active and lower(email) like '%@flytower.local') as has_demo`,
    )
    .catch((error: unknown) => {
      const code = toAppError(error).code;
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      return stop(
        code === "UNAVAILABLE"
          ? `Flytower cannot start: the database at ${place} does not answer`
          : `Flytower cannot start: the database at ${place} cannot be used (${cause}); is it migrated? npm run db:migrate`,
      );
    });
  if (env().NODE_ENV === "production" && !env().FLYTOWER_DEMO && found[0]?.has_demo) {
    stop(
      "Flytower does not start: the database holds active demonstration accounts (…@flytower.local). Deactivate them, or set FLYTOWER_DEMO=1 for a demonstration",
    );
  }
}

/** Starts the worker now or, while the database is away, as soon as it answers; ends it with the process. */
export async function keepWorking(work: Work): Promise<void> {
  const worker = await startWorker(work).catch((error: unknown) => {
    logger().warn({ err: error }, "the worker waits for the database");
    setTimeout(() => void keepWorking(work), 5000).unref();
  });
  if (!worker) return;
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void worker.stop());
}

/** What a server does once, before its first request. */
export async function startServer(work: Work): Promise<void> {
  requireEnv();
  await requireDatabase();
  noteClientAddresses();
  endIdleConnections();
  // Makes the buckets of a new house; a storage that is away now is asked again at its first use.
  await storage()
    .check()
    .catch((error: unknown) => logger().warn({ err: error }, "the storage does not answer"));
  if (env().WORKER === "on") await keepWorking(work);
}

/** A worker without a server: works until it is told to stop. */
export async function runWorker(work: Work): Promise<void> {
  requireEnv();
  await requireDatabase();
  const worker = await startWorker(work);
  logger().info("worker started");
  const end = async () => {
    await worker.stop();
    closeMail();
    await closeDatabase();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void end());
}
