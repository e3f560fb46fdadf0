import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { Redis } from "ioredis";
import { freePort } from "@/tests/support/production-server";

const binary = "/usr/bin/redis-server";

export interface RedisServer {
  url: string;
  /** As a machine that stops answering does: connections stay open. */
  freeze: () => void;
  kill: () => Promise<void>;
}

/** A Redis of the test's own, on loopback, that keeps nothing on disk. */
export async function startRedis(port?: number): Promise<RedisServer> {
  if (!existsSync(binary)) throw new Error(`${binary} is missing: apt-get install redis-server (tests take a real Redis)`);
  const bound = port ?? (await freePort());
  const server = spawn(binary, ["--port", String(bound), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"], {
    stdio: "ignore",
    cwd: "/tmp",
  });
  const url = `redis://127.0.0.1:${bound}`;
  await untilReady(url, server);
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  return {
    url,
    freeze: () => void server.kill("SIGSTOP"),
    async kill() {
      server.kill("SIGKILL");
      await ended;
    },
  };
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
  client.on("error", () => undefined);
  server.once("exit", () => client.disconnect());
  try {
    await client.ping();
  } finally {
    client.disconnect();
  }
}
