import "server-only";
import { Ratelimit } from "@upstash/ratelimit";
import { AppError } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { redis } from "@/lib/core/redis";

export interface Allowance {
  limit: number;
  remaining: number;
  /** Seconds until the window ends. */
  resetSeconds: number;
  isAllowed: boolean;
}

const windowMs = 60_000;
const windows = new Map<string, { startedAt: number; count: number }>();

function sweep(now: number): void {
  if (windows.size < 10_000) return;
  for (const [key, window] of windows) if (now - window.startedAt >= windowMs) windows.delete(key);
}

/** Fixed window in this process, for installations without Redis and while Redis is away. */
function consumeHere(key: string, limit: number): Allowance {
  const now = Date.now();
  sweep(now);
  const known = windows.get(key);
  const window = known && now - known.startedAt < windowMs ? known : { startedAt: now, count: 0 };
  window.count += 1;
  windows.set(key, window);
  return {
    limit,
    remaining: Math.max(0, limit - window.count),
    resetSeconds: Math.ceil((window.startedAt + windowMs - now) / 1000),
    isAllowed: window.count <= limit,
  };
}

const limiters = new Map<number, Ratelimit>();

function limiter(limit: number): Ratelimit | undefined {
  const client = redis();
  if (!client) return undefined;
  const known = limiters.get(limit);
  if (known) return known;
  // ioredis gives numbers of scripts as they are; @upstash/ratelimit needs eval and evalsha only.
  const adapter = {
    evalsha: (sha: string, keys: string[], args: unknown[]) => client.evalsha(sha, keys.length, ...keys, ...args.map(String)),
    eval: (script: string, keys: string[], args: unknown[]) => client.eval(script, keys.length, ...keys, ...args.map(String)),
  };
  const made = new Ratelimit({
    redis: adapter as never,
    limiter: Ratelimit.slidingWindow(limit, "60 s"),
    prefix: "flytower:limit",
    ephemeralCache: false,
  });
  limiters.set(limit, made);
  return made;
}

/** Counts one call of `key` against `limit` a minute; over all replicas where there is Redis. */
export async function consume(key: string, limit: number): Promise<Allowance> {
  const shared = limiter(limit);
  if (!shared) return consumeHere(key, limit);
  try {
    const answer = await shared.limit(key);
    const resetSeconds = Math.max(1, Math.ceil((answer.reset - Date.now()) / 1000));
    return { limit, remaining: Math.max(0, answer.remaining), resetSeconds, isAllowed: answer.success };
  } catch (error) {
    logger().warn({ err: error }, "rate limit falls back to this process");
    return consumeHere(key, limit);
  }
}

/** Counts, and refuses with RATE_LIMITED where the limit is passed. */
export async function throttle(key: string, limit: number): Promise<void> {
  const allowance = await consume(key, limit);
  if (allowance.isAllowed) return;
  throw rateLimited(allowance);
}

export function rateLimited(allowance: Allowance): AppError {
  return new AppError("RATE_LIMITED", "rate_limited", { retry_after: allowance.resetSeconds }, { seconds: allowance.resetSeconds });
}
