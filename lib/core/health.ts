import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import packageJson from "@/package.json";
import { database } from "@/lib/core/database";
import { env } from "@/lib/core/env";
import { redis } from "@/lib/core/redis";
import { storage } from "@/lib/core/storage/configured";

const Part = z.enum(["up", "down", "off"]);

export const Health = z
  .object({
    status: z.enum(["healthy", "degraded", "down"]),
    database: Part,
    redis: Part,
    storage: Part,
    version: z.string(),
  })
  .meta({ id: "Health" });
export type Health = z.output<typeof Health>;

const patienceMs = 2000;

async function answers(work: () => Promise<unknown>): Promise<"up" | "down"> {
  const timeout = new Promise<"down">((resolve) => setTimeout(resolve, patienceMs, "down").unref());
  const attempt = work().then(
    () => "up" as const,
    () => "down" as const,
  );
  return Promise.race([attempt, timeout]);
}

let known: { at: number; health: Promise<Health> } | undefined;

/** State of the parts, asked at most once a second: the route is open to everybody. */
export function readHealth(): Promise<Health> {
  if (!known || Date.now() - known.at > 1000) known = { at: Date.now(), health: askParts() };
  return known.health;
}

/** Each part asked at once. Without the database nothing works; without Redis or the storage some of it does. */
async function askParts(): Promise<Health> {
  const client = env().REDIS_URL ? redis() : undefined;
  const [db, cache, objects] = await Promise.all([
    answers(() => database().execute(sql`select 1`)),
    client ? answers(() => client.ping()) : ("off" as const),
    answers(() => storage().check()),
  ]);
  const status = db === "down" ? "down" : cache === "down" || objects === "down" ? "degraded" : "healthy";
  return { status, database: db, redis: cache, storage: objects, version: packageJson.version };
}
