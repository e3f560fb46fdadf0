import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startServer } from "@/scripts/application.mjs";
import { bootServer, freePort } from "@/tests/support/production-server";
import { expect, tally, type Check } from "./check";
import { client, together } from "./client";

type Settings = Record<string, string>;

/** Clients that ask without a pause; what was under way when the server was told to stop must be answered. */
export function softStopCheck(settings: Settings, bearer: string): Check {
  return {
    name: "SIGTERM under load: requests in flight finish, the server ends by itself",
    run: async () => {
      const port = String(await freePort());
      const server = await bootServer({ ...settings, PORT: port, APP_URL: `http://localhost:${port}` });
      const call = client(server.address, bearer);
      let stoppedAt = Number.POSITIVE_INFINITY;
      const broken: string[] = [];
      let finished = 0;
      const clients = together(20, async () => {
        for (;;) {
          const began = performance.now();
          const answer = await call("GET", `/inventory?page_size=200&q=${encodeURIComponent("прожекторов")}`, undefined, {
            connection: "close",
          });
          // A request that had a moment to be taken in before the signal is in flight; a busy server takes in what waits at its port in turns.
          if (began < stoppedAt - 500 && answer.status !== 200) broken.push(`${answer.status} ${answer.code}`);
          if (began < stoppedAt && performance.now() > stoppedAt && answer.status === 200) finished += 1;
          if (performance.now() > stoppedAt) return;
        }
      });
      await sleep(2000);
      stoppedAt = performance.now();
      server.child.kill("SIGTERM");
      const hasEnded = await Promise.race([server.ended.then(() => true), sleep(15_000).then(() => false)]);
      await clients;
      if (!hasEnded) await server.stop();
      expect(broken.length === 0, `in flight and not answered: ${broken.join(", ")}`);
      expect(finished > 0, "no request was in flight at the signal");
      expect(hasEnded, "the server had not ended 15 s later");
    },
  };
}

function startAndRead(settings: Settings): Promise<{ code: number | string; lines: string[] }> {
  const server = startServer({ ...process.env, ...settings }, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  server.child.stderr?.on("data", (chunk) => (output += String(chunk)));
  const timer = setTimeout(() => void server.stop(), 20_000);
  return server.ended.then((code) => {
    clearTimeout(timer);
    return { code, lines: output.split("\n").filter((line) => line.trim() !== "") };
  });
}

/** A wrong setting: one line that names it, no value of it, exit code 1. */
export function wrongSettingChecks(settings: Settings): Check[] {
  const wrong: [what: string, name: string, value: string, said: RegExp][] = [
    ["a database that does not answer", "DATABASE_URL", "postgres://flytower:hushhush@127.0.0.1:9/flytower", /database at 127\.0\.0\.1:9/],
    ["a DATABASE_URL that is no address of PostgreSQL", "DATABASE_URL", "mysql://hushhush@localhost/x", /DATABASE_URL/],
    ["a weak AUTH_SECRET", "AUTH_SECRET", "hushhush-hushhush-secret-hushhush-hushhush", /AUTH_SECRET/],
    ["a short AUTH_SECRET", "AUTH_SECRET", "hushhush", /AUTH_SECRET/],
    ["an unknown value", "LOG_LEVEL", "hushhush", /LOG_LEVEL/],
  ];
  return wrong.map(([what, name, value, said]) => ({
    name: `${what}: one clear line, exit code 1`,
    run: async () => {
      const port = String(await freePort());
      const { code, lines } = await startAndRead({ ...settings, PORT: port, [name]: value });
      expect(code === 1, `exit code ${code}`);
      expect(lines.length === 1 && said.test(lines[0] ?? ""), `it said: ${lines.join(" ⏎ ").slice(0, 400)}`);
      expect(!lines.join("").includes("hushhush"), "the line shows the value");
    },
  }));
}

const redisServer = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
  .map((folder) => path.join(folder, "redis-server"))
  .find((file) => existsSync(file));

export function redisLossCheck(settings: Settings, bearer: string): Check[] {
  if (!redisServer) {
    console.log("left out: Redis gone (there is no redis-server on this machine)");
    return [];
  }
  return [
    {
      name: "Redis gone: everything works, limits fall back to the process",
      run: async () => {
        const [redisPort, port] = [String(await freePort()), String(await freePort())];
        const redis = spawn(redisServer, ["--port", redisPort, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"], {
          stdio: "ignore",
        });
        const server = await bootServer({
          ...settings,
          PORT: port,
          APP_URL: `http://localhost:${port}`,
          REDIS_URL: `redis://127.0.0.1:${redisPort}`,
          RATE_LIMIT_API: "40",
        });
        try {
          const call = client(server.address, bearer);
          const shared = tally(await together(50, () => call("GET", "/inventory?page_size=1")));
          expect(shared["200"] === 40 && shared["429 RATE_LIMITED"] === 10, `with Redis: ${JSON.stringify(shared)}`);
          redis.kill("SIGKILL");
          await sleep(500);
          const alone = tally(await together(50, () => call("GET", "/inventory?page_size=1")));
          expect(alone["200"] === 40 && alone["429 RATE_LIMITED"] === 10, `without Redis: ${JSON.stringify(alone)}`);
        } finally {
          redis.kill("SIGKILL");
          await server.stop();
        }
      },
    },
  ];
}
