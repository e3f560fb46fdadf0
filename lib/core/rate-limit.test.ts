import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newId } from "@/lib/core/ids";
import { type RedisServer, startRedis } from "@/tests/support/redis-server";
import { roomInMinute } from "@/tests/support/room-in-minute";

/** The limits as a process with this configuration has them. */
async function replica(redisUrl = "") {
  process.env.REDIS_URL = redisUrl;
  Reflect.deleteProperty(globalThis, "flytowerRedis");
  vi.resetModules();
  const limits = await import("@/lib/core/rate-limit");
  const { closeRedis, redis } = await import("@/lib/core/redis");
  return { ...limits, closeRedis, redis };
}

type Replica = Awaited<ReturnType<typeof replica>>;

async function calls({ consume }: Pick<Replica, "consume">, key: string, count: number, limit = 5): Promise<boolean[]> {
  const answers: boolean[] = [];
  for (let call = 0; call < count; call += 1) answers.push((await consume(key, limit)).isAllowed);
  return answers;
}

const fiveOf = (count: number) => Array.from({ length: count }, (_, index) => index < 5);

describe("in one process", () => {
  it("counts down, refuses, and begins anew after a minute", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      const limits = await replica();
      const key = newId();
      expect(await limits.consume(key, 2)).toEqual({ limit: 2, remaining: 1, resetSeconds: 60, isAllowed: true });
      vi.advanceTimersByTime(20_000);
      expect(await limits.consume(key, 2)).toMatchObject({ remaining: 0, resetSeconds: 40, isAllowed: true });
      expect(await limits.consume(key, 2)).toMatchObject({ remaining: 0, isAllowed: false });
      vi.advanceTimersByTime(40_000);
      expect(await limits.consume(key, 2)).toMatchObject({ remaining: 1, isAllowed: true });
    } finally {
      vi.useRealTimers();
    }
  });

  it("counts every key for itself, also of very many", async () => {
    const limits = await replica();
    const key = newId();
    await calls(limits, key, 5);
    for (let other = 0; other < 12_000; other += 1) await limits.consume(`other:${other}`, 5);
    expect(await calls(limits, key, 1)).toEqual([false]);
    expect(await calls(limits, newId(), 6)).toEqual(fiveOf(6));
  });

  it("throttle says when to come back", async () => {
    const limits = await replica();
    const key = newId();
    await limits.throttle(key, 1);
    await expect(limits.throttle(key, 1)).rejects.toMatchObject({
      code: "RATE_LIMITED",
      details: { retry_after: expect.any(Number) },
      values: { seconds: expect.any(Number) },
    });
  });
});

describe("with Redis", () => {
  let server: RedisServer;
  const replicas: Replica[] = [];

  beforeEach(async () => {
    server = await startRedis();
  });
  afterEach(async () => {
    await Promise.all(replicas.splice(0).map(({ closeRedis }) => closeRedis()));
    await server.kill();
  });

  async function connected(): Promise<Replica> {
    const made = await replica(server.url);
    replicas.push(made);
    const client = made.redis();
    await vi.waitFor(() => expect(client?.status).toBe("ready"), { timeout: 3000, interval: 10 });
    return made;
  }

  it("the limit holds over all replicas", async () => {
    await roomInMinute(5000);
    const one = await connected();
    const key = newId();
    expect(await calls(one, key, 3)).toEqual([true, true, true]);
    const two = await connected();
    expect(await calls(two, key, 4)).toEqual([true, true, false, false]);
    expect(await two.consume(key, 5)).toMatchObject({ limit: 5, remaining: 0, resetSeconds: expect.any(Number) });
    const answer = await two.consume(newId(), 5);
    expect(answer).toMatchObject({ remaining: 4, isAllowed: true });
    expect(answer.resetSeconds).toBeGreaterThan(0);
    expect(answer.resetSeconds).toBeLessThanOrEqual(60);
  });

  it("of many that come at once, as many pass as may", async () => {
    await roomInMinute(5000);
    const limits = await connected();
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 40 }, () => limits.consume(key, 5)));
    expect(answers.filter((answer) => answer.isAllowed)).toHaveLength(5);
  });

  it("killed in the middle: this process counts on, and Redis again when it is back", async () => {
    const limits = await connected();
    const key = newId();
    expect(await calls(limits, key, 5)).toEqual(fiveOf(5));
    const { url } = server;
    await server.kill();
    expect(await calls(limits, key, 7)).toEqual(fiveOf(7));
    server = await startRedis(Number(new URL(url).port));
    await vi.waitFor(() => expect(limits.redis()?.status).toBe("ready"), { timeout: 5000 });
    await roomInMinute(5000);
    expect(await calls(limits, key, 6)).toEqual(fiveOf(6));
  });

  it("that hangs holds nobody up for long", async () => {
    const limits = await connected();
    const key = newId();
    await limits.consume(key, 5);
    server.freeze();
    const started = performance.now();
    expect((await limits.consume(key, 1)).isAllowed).toBe(true);
    expect((await limits.consume(key, 1)).isAllowed).toBe(false);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
