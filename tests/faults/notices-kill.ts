import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { tsx } from "@/scripts/application.mjs";
import { bootServer } from "@/tests/support/production-server";
import { startSmtpReceiver, type SmtpReceiver } from "@/tests/support/smtp-receiver";
import { expect, type Check } from "./check";
import { client, type Client, together } from "./client";
import { listen } from "./listener";

type Sql = postgres.Sql;
type Settings = Record<string, string>;

const enough = 10_000;
const writers = 3;
const kills = 6;
const title = "Весть под отказ";

/** A process that is killed at any moment and started again. */
interface Victim {
  kill: () => Promise<void>;
  stop: () => Promise<void>;
}

async function keepServer(settings: Settings): Promise<Victim> {
  let server = await bootServer(settings);
  return {
    async kill() {
      server.child.kill("SIGKILL");
      await server.ended;
      server = await bootServer(settings);
    },
    stop: () => server.stop(),
  };
}

function keepWorker(settings: Settings): Victim {
  const [node = "", ...options] = tsx;
  const start = () => spawn(node, [...options, "scripts/worker.ts"], { env: { ...process.env, ...settings }, stdio: "ignore" });
  const end = (child: ChildProcess, signal: "SIGKILL" | "SIGTERM") =>
    new Promise<void>((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done();
      child.once("exit", () => done());
      child.kill(signal);
    });
  let worker = start();
  return {
    async kill() {
      await end(worker, "SIGKILL");
      worker = start();
    },
    stop: () => end(worker, "SIGTERM"),
  };
}

/** Everybody hears in the application; every fifth person by mail too, so that there are some two thousand letters. */
async function choose(sql: Sql, email: string): Promise<void> {
  await sql`
    update users set notification_settings = jsonb_build_object('kinds', jsonb_build_object('broadcast',
      jsonb_build_object('push', 'off', 'telegram', 'off', 'email', case when place % 5 = 0 then 'now' else 'off' end)))
    from (select id, row_number() over (order by id) as place from users
      where theatre_id = (select theatre_id from users where email = ${email})) numbered where numbered.id = users.id`;
}

/** An announcement to everybody, and how many it went to; one that gets no answer is sent again under its key. */
async function write(call: Client, message: string): Promise<number> {
  for (;;) {
    const body = { title, message, everybody: true };
    const answer = await call("POST", "/notifications/broadcasts", body, { "idempotency-key": `kill-${message}` });
    if (answer.status === 201) return Number(answer.body.recipients);
    await sleep(100);
  }
}

/** One announcement after the other until there are enough. */
async function writeAll(call: Client): Promise<void> {
  let recipients = 0;
  await together(writers, async (writer) => {
    for (let turn = 0; recipients < enough; turn += 1) {
      recipients += await write(call, `${writer}-${turn}`);
      await sleep(200);
    }
  });
}

async function killAtRandom(victims: Victim[]): Promise<void> {
  for (let turn = 0; turn < kills; turn += 1) {
    await sleep(300 + Math.random() * 1500);
    await victims[turn % victims.length]?.kill();
  }
}

interface Figures {
  owed: number;
  told: number;
  letters: number;
  sent: number;
  sending: number;
  dead: number;
}

async function figures(sql: Sql): Promise<Figures> {
  const [found] = await sql<Figures[]>`
    select (select coalesce(sum(recipients), 0)::int from broadcasts where title = ${title}) as owed,
      (select count(*)::int from notifications where title = ${title}) as told,
      count(*)::int as letters, count(*) filter (where d.status = 'sent')::int as sent,
      count(*) filter (where d.status = 'sending')::int as sending, count(*) filter (where d.status = 'dead')::int as dead
    from notification_deliveries d join notifications n on n.id = d.notification_id where n.title = ${title}`;
  if (!found) throw new Error("there are no figures");
  return found;
}

/** Waits until nothing moves any more: what is still being sent then was in the hands of the killed. */
async function standStill(sql: Sql): Promise<void> {
  let seen = "";
  let since = Date.now();
  for (const end = Date.now() + 180_000; Date.now() < end && Date.now() - since < 5000; await sleep(250)) {
    const now = JSON.stringify(await figures(sql));
    if (now !== seen) since = Date.now();
    seen = now;
  }
}

/** Waits until all is told and sent. */
async function settle(sql: Sql, isSettled: (now: Figures) => boolean, seconds: number): Promise<Figures> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const now = await figures(sql);
    if (isSettled(now) || Date.now() > end) return now;
    await sleep(250);
  }
}

/** Letters by their message id; each must be one letter, however often it came. */
function lettersOf({ received }: SmtpReceiver): Map<string, { to: Set<string>; count: number }> {
  const letters = new Map<string, { to: Set<string>; count: number }>();
  for (const { raw, to } of received) {
    const id = /^Message-ID:\s*<([^@>]+)@/im.exec(raw)?.[1] ?? "none";
    const letter = letters.get(id) ?? { to: new Set<string>(), count: 0 };
    letter.to.add(to.join());
    letters.set(id, { to: letter.to, count: letter.count + 1 });
  }
  return letters;
}

async function checkLetters(sql: Sql, receiver: SmtpReceiver): Promise<void> {
  const rows = await sql<{ id: string; email: string; attempts: number }[]>`
    select d.id, u.email, d.attempts from notification_deliveries d join notifications n on n.id = d.notification_id
    join users u on u.id = d.user_id where n.title = ${title} and d.channel = 'email'`;
  const letters = lettersOf(receiver);
  const missing = rows.filter(({ id }) => !letters.has(id));
  expect(missing.length === 0, `${missing.length} of ${rows.length} letters never came`);
  const astray = rows.filter(({ id, email }) => [...(letters.get(id)?.to ?? [])].join() !== email);
  expect(astray.length === 0, `${astray.length} letters went to somebody else`);
  // A worker that is killed between the mail server's yes and its own note sends that letter again, under the same id.
  const doubled = rows.filter(({ id, attempts }) => (letters.get(id)?.count ?? 0) > attempts);
  expect(doubled.length === 0, `${doubled.length} letters came more often than they were sent`);
  const again = rows.filter(({ id }) => (letters.get(id)?.count ?? 0) > 1).length;
  expect(again <= kills * 8, `${again} letters came twice: more than the killed had in their hands`);
}

async function checkTold(sql: Sql, stream: ReturnType<typeof listen>, reader: string): Promise<void> {
  const wrong = await sql`
    select b.id from broadcasts b left join notifications n on n.dedupe_key = 'broadcast:' || b.id
    where b.title = ${title} group by b.id having count(n.id) <> b.recipients or count(distinct n.user_id) <> b.recipients`;
  expect(wrong.length === 0, `${wrong.length} announcements did not reach each person once`);
  const mine = await sql<{ id: string }[]>`
    select n.id from notifications n join users u on u.id = n.user_id where u.email = ${reader} and n.title = ${title}`;
  const unheardOf = () => {
    const heard = new Set(stream.heard.filter(({ event }) => event === "notification").map(({ id }) => id));
    return mine.filter(({ id }) => !heard.has(id));
  };
  for (const end = Date.now() + 10_000; unheardOf().length > 0 && Date.now() < end;) await sleep(50);
  const unheard = unheardOf();
  expect(unheard.length === 0, `the stream, taken up ${stream.connections()} times, never told of ${unheard.length} of ${mine.length}`);
}

/** No other server may stand beside: its worker would do the work of the killed. */
export function noticesKillCheck(
  settings: Settings,
  databaseUrl: string,
  bearers: { writer: string; reader: string },
  reader: string,
): Check {
  return {
    name: `server and worker killed (kill -9) at random in ${enough} notifications: each arrives once, no letter is missing or goes under two ids`,
    run: async () => {
      const receiver = await startSmtpReceiver();
      const all = { ...settings, SMTP_URL: receiver.url };
      const sql = postgres(databaseUrl, { max: 2, onnotice: () => undefined });
      await choose(sql, reader);
      const victims = [await keepServer(all), keepWorker(all)];
      const stream = listen(`http://127.0.0.1:${settings.PORT}`, bearers.reader);
      const call = client(`http://127.0.0.1:${settings.PORT}`, bearers.writer);
      try {
        await Promise.all([writeAll(call), killAtRandom(victims)]);
        // What the killed had taken is theirs for two minutes; nobody is killed any more, so the two minutes may pass at once.
        await standStill(sql);
        await sql`update notification_deliveries set due_at = now() - interval '1 second' where status = 'sending'`;
        await write(call, "last");
        const end = await settle(sql, (now) => now.told >= now.owed && now.sent >= now.letters, 60);
        const isWhole = end.owed >= enough && end.told === end.owed && end.sent === end.letters && end.dead === 0;
        expect(isWhole, `it stands at ${JSON.stringify(end)}`);
        await checkTold(sql, stream, reader);
        await checkLetters(sql, receiver);
      } finally {
        await stream.close();
        for (const victim of victims) await victim.stop();
        await receiver.close();
        await sql.end();
      }
    },
  };
}
