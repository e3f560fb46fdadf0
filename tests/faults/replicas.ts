import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import postgres from "postgres";
import { bootServer, freePort } from "@/tests/support/production-server";
import { startRedis } from "@/tests/support/redis-server";
import { expect, type Check } from "./check";
import { client, type Client } from "./client";
import { listen } from "./listener";

type Settings = Record<string, string>;
type Listener = ReturnType<typeof listen>;

const withinMs = 2000;

/** One address before several servers, each request to the next of them, as a balancer does without sticky sessions. */
async function balance(ports: number[]): Promise<Server & { streamsAt: Map<number, number> }> {
  const streamsAt = new Map(ports.map((port) => [port, 0]));
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const port = ports[(turn += 1) % ports.length] ?? 0;
    if (incoming.url?.endsWith("/stream")) streamsAt.set(port, (streamsAt.get(port) ?? 0) + 1);
    const { method, url: path, headers } = incoming;
    const onward = request({ host: "127.0.0.1", port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.destroy());
    outgoing.on("close", () => onward.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return Object.assign(server, { streamsAt });
}

/** How long each listener waited for an announcement and for a change of a record. */
async function tell(call: Client, listeners: Listener[], title: string, bar = withinMs): Promise<void> {
  const sent = await call("POST", "/notifications/broadcasts", { title, message: "Проверка связи", everybody: true });
  const sentAt = performance.now();
  expect(sent.status === 201, `the announcement was refused: ${sent.status} ${sent.code}`);
  const { items } = (await call("GET", "/inventory?page_size=1")).body as { items?: { id: string; version: number }[] };
  const [item] = items ?? [];
  const changed = await call("PUT", `/inventory/${item?.id}`, { description: title, version: item?.version });
  expect(changed.status === 200, `the item was not changed: ${changed.status} ${changed.code}`);
  for (const [place, listener] of listeners.entries()) {
    const news = await listener.until(({ event, data }) => event === "notification" && data.title === title, 10_000);
    const waited = (news?.at ?? Number.POSITIVE_INFINITY) - sentAt;
    expect(waited < bar, `“${title}”: listener ${place + 1} heard it after ${waited.toFixed(0)} ms`);
    const isChange = (one: { event: string; data: Record<string, unknown>; at: number }) =>
      one.event === "change" && one.data.entity_id === item?.id && one.at > sentAt;
    expect((await listener.until(isChange, bar)) !== undefined, `“${title}”: listener ${place + 1} heard nothing of the item`);
  }
}

/** Announcements are told here, not sent: fifty letters a turn would be written in the processes whose haste is measured. */
async function writeNoLetters(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  await sql`update users set notification_settings = '{"kinds": {"broadcast": {"email": "off", "push": "off", "telegram": "off"}}}'`;
  await sql.end();
}

async function onTwo(settings: Settings, shared: Settings, bearers: string[], act: (call: Client, listeners: Listener[]) => Promise<void>) {
  const ports = [await freePort(), await freePort()];
  const front = await balance(ports);
  const address = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  const boot = (port: number) => bootServer({ ...settings, ...shared, PORT: String(port), APP_URL: address });
  await writeNoLetters(settings.DATABASE_URL ?? "");
  const servers = await Promise.all(ports.map(boot));
  const listeners: Listener[] = [];
  try {
    const [author = "", ...readers] = bearers;
    for (const reader of readers) {
      const listener = listen(address, reader);
      listeners.push(listener);
      expect((await listener.until(({ event }) => event === "unread", 10_000)) !== undefined, "a stream did not open");
    }
    const spread = [...front.streamsAt.values()];
    expect(
      spread.every((count) => count > 0),
      `the streams are not on both: ${spread.join(" and ")}`,
    );
    const call = client(address, author);
    // Every code path once, so that none of it is read from the disk while it is measured.
    for (const turn of ports) await tell(call, listeners, `Разогрев ${turn}`, 20_000);
    await act(call, listeners);
  } finally {
    await Promise.all(listeners.map((listener) => listener.close()));
    await Promise.all(servers.map((server) => server.stop()));
    front.closeAllConnections();
    front.close();
  }
}

/** `bearers`: who writes, and two who listen, one on each replica. */
export function replicasChecks(settings: Settings, bearers: string[]): Check[] {
  return [
    {
      name: "two replicas behind one address, with Redis, and after it is gone: what happens is heard on both within two seconds",
      run: async () => {
        const redis = await startRedis();
        await onTwo(settings, { REDIS_URL: redis.url }, bearers, async (call, listeners) => {
          await tell(call, listeners, "С Redis");
          await redis.kill();
          await tell(call, listeners, "Redis пропал");
        }).finally(() => redis.kill());
      },
    },
    {
      name: "two replicas behind one address, without Redis: the same",
      run: () => onTwo(settings, {}, bearers, (call, listeners) => tell(call, listeners, "Без Redis")),
    },
  ];
}
