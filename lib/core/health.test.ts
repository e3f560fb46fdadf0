import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Health } from "@/lib/core/health";
import { type RedisServer, startRedis } from "@/tests/support/redis-server";

const { DATABASE_URL, FLYTOWER_DATA_DIR } = process.env;
let redis: RedisServer | undefined;

/** What a process with this configuration says of itself. */
async function healthWith(settings: Record<string, string>) {
  Object.assign(process.env, { DATABASE_URL, FLYTOWER_DATA_DIR, REDIS_URL: "", ...settings });
  Reflect.deleteProperty(globalThis, "flytowerRedis");
  Reflect.deleteProperty(globalThis, "flytowerDatabase");
  vi.resetModules();
  const { readHealth } = await import("@/lib/core/health");
  const { redis: client, closeRedis } = await import("@/lib/core/redis");
  const { closeDatabase } = await import("@/lib/core/database");
  if (redis) await vi.waitFor(() => expect(client()?.status).toBe("ready"), { timeout: 10_000 });
  return { readHealth, close: () => Promise.all([closeRedis(), closeDatabase()]) };
}

async function read(settings: Record<string, string>) {
  const { readHealth, close } = await healthWith(settings);
  const health = await readHealth();
  await close();
  return health;
}

afterEach(async () => {
  await redis?.kill();
  redis = undefined;
});

describe("health", () => {
  it("is healthy with its parts up, or off where there are none", async () => {
    expect(await read({})).toEqual({
      status: "healthy",
      database: "up",
      redis: "off",
      storage: "up",
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
    redis = await startRedis();
    expect(await read({ REDIS_URL: redis.url })).toMatchObject({ status: "healthy", redis: "up" });
  });

  it("is degraded without Redis or the storage, which something can do without", async () => {
    expect(await read({ REDIS_URL: "redis://127.0.0.1:1" })).toMatchObject({
      status: "degraded",
      redis: "down",
      database: "up",
    });
    const file = path.join(FLYTOWER_DATA_DIR ?? "", "..", `file-${process.pid}`);
    await writeFile(file, "x");
    expect(await read({ FLYTOWER_DATA_DIR: file })).toMatchObject({ status: "degraded", storage: "down" });
  });

  it("is down without the database, and says so in its shape", async () => {
    const health = await read({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" });
    expect(health).toMatchObject({ status: "down", database: "down" });
    expect(Health.safeParse(health).success).toBe(true);
  });

  it("waits for no part longer than two seconds", async () => {
    redis = await startRedis();
    const { readHealth, close } = await healthWith({ REDIS_URL: redis.url });
    redis.freeze();
    const started = performance.now();
    expect(await readHealth()).toMatchObject({ status: "degraded", redis: "down" });
    expect(performance.now() - started).toBeLessThan(2500);
    await close();
  });
});
