import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { Agent, get, type IncomingMessage, request as httpRequest } from "node:http";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startServer } from "@/scripts/application.mjs";
import { bootServer, freePort } from "@/tests/support/production-server";
import { roomInMinute } from "@/tests/support/room-in-minute";
import { expect, tally, type Check } from "./check";
import { client, together } from "./client";

type Settings = Record<string, string>;

/** A body of which half is sent: the server has taken the request in, as its "100 Continue" says, and cannot have answered it. */
async function beginCreating(address: string, bearer: string, item: Record<string, unknown>) {
  const body = Buffer.from(JSON.stringify(item));
  const request = httpRequest(`${address}/api/v1/inventory`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${bearer}`,
      "content-type": "application/json",
      "content-length": body.length,
      expect: "100-continue",
    },
  });
  const answered = new Promise<number | string>((resolve) => {
    request.on("response", (answer) => resolve(answer.resume().statusCode ?? 0)).on("error", (error) => resolve(error.message));
  });
  request.flushHeaders();
  await Promise.race([once(request, "continue"), answered]);
  request.write(body.subarray(0, 10));
  return () => {
    request.end(body.subarray(10));
    return answered;
  };
}

async function isListening(address: string): Promise<boolean> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  const isOpen = await once(socket, "connect").then(
    () => true,
    () => false,
  );
  socket.destroy();
  return isOpen;
}

/** Clients that ask without a pause, and ten requests that are half sent when the server is told to stop. */
export function softStopCheck(settings: Settings, bearer: string): Check {
  return {
    name: "SIGTERM under load: requests in flight finish, the server ends by itself",
    run: async () => {
      const port = String(await freePort());
      const server = await bootServer({ ...settings, PORT: port, APP_URL: `http://localhost:${port}` });
      const call = client(server.address, bearer);
      const { body } = await call("GET", "/inventory/categories");
      const [category] = body.items as { id: string }[];
      const stopping = new AbortController();
      const load = together(20, async () => {
        while (!stopping.signal.aborted) await call("GET", `/inventory?page_size=200&q=${encodeURIComponent("прожекторов")}`);
      });
      const item = (index: number) => ({ name: `На ходу ${index}`, category_id: category?.id });
      const begun = await together(10, (index) => beginCreating(server.address, bearer, item(index)));
      await sleep(1000);
      server.child.kill("SIGTERM");
      while (await isListening(server.address)) await sleep(20);
      stopping.abort();
      const finished = await Promise.all(begun.map((finish) => finish()));
      const hasEnded = await Promise.race([server.ended.then(() => true), sleep(30_000).then(() => false)]);
      await load;
      if (!hasEnded) await server.stop();
      expect(
        finished.every((status) => status === 201),
        `of ten in flight: ${finished.join(", ")}`,
      );
      expect(hasEnded, "the server had not ended 30 s later");
    },
  };
}

/** One connection, left alone for longer than Node keeps it by itself, as a proxy in front leaves its own. */
export function idleConnectionCheck(address: string): Check {
  return {
    name: "a connection that lay idle for 6 s takes the next request",
    run: async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const ask = async () => {
        const request = get(`${address}/api/v1/health`, { agent });
        const [answer] = (await once(request, "response")) as [IncomingMessage];
        await once(answer.resume(), "end");
        return { status: answer.statusCode, isReused: request.reusedSocket };
      };
      await ask();
      await sleep(6000);
      const { status, isReused } = await ask();
      agent.destroy();
      expect(status === 200 && isReused, `it answered ${status}, on ${isReused ? "the same" : "a new"} connection`);
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

/** Waits until the server counts in Redis: what comes before it is connected is counted in the process. */
async function withRedis(address: string): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    const health = (await (await fetch(`${address}/api/v1/health`)).json()) as { redis: string };
    if (health.redis === "up") return;
    await sleep(200);
  }
  throw new Error("the server did not find its Redis");
}

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
          await withRedis(server.address);
          await roomInMinute(10_000);
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
