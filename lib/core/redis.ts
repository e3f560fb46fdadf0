import "server-only";
import { Redis } from "ioredis";
import { env } from "@/lib/core/env";
import { logger } from "@/lib/core/logger";

const shared = globalThis as typeof globalThis & { flytowerRedis?: Redis };

/** The connection, or undefined where no REDIS_URL is set. Commands fail at once while Redis is away; it is found again by itself. */
export function redis(): Redis | undefined {
  const url = env().REDIS_URL;
  if (!url) return undefined;
  shared.flytowerRedis ??= open(url);
  return shared.flytowerRedis;
}

function open(url: string): Redis {
  const client = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    connectTimeout: 2000,
    // A server that hangs must not hold up every request.
    commandTimeout: 1000,
    retryStrategy: (times) => Math.min(times * 200, 2000),
  });
  client.on("error", (error) => logger().warn({ err: error }, "Redis does not answer"));
  return client;
}

export async function closeRedis(): Promise<void> {
  const open = shared.flytowerRedis;
  shared.flytowerRedis = undefined;
  open?.disconnect();
}
