import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import type { OwnPostgres } from "@/tests/support/production-server";
import { expect, tally, type Check } from "./check";
import { hasErrorShape, together, type Answer, type Client } from "./client";

interface Scene {
  database: OwnPostgres;
  address: string;
  call: Client;
  cookie: string;
  theatreId: string;
}

interface Written {
  acknowledged: string[];
  answers: Answer[];
}

const writers = 8;

/** Writes items until told to stop, and keeps what was answered. */
function writeOn(call: Client, categoryId: string): { stop: () => Promise<Written> } {
  const written: Written = { acknowledged: [], answers: [] };
  const until = new AbortController();
  const all = together(writers, async (writer) => {
    for (let turn = 0; !until.signal.aborted; turn += 1) {
      const number = `K-${process.pid}-${writer}-${turn}`;
      const answer = await call("POST", "/inventory", {
        name: "Запись под отказ",
        category_id: categoryId,
        inventory_number: number,
      });
      written.answers.push(answer);
      if (answer.status === 201) written.acknowledged.push(number);
      else await sleep(50);
    }
  });
  return {
    stop: async () => {
      until.abort();
      await all;
      return written;
    },
  };
}

async function restart(database: OwnPostgres): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    // Its orphans must have noticed that it is gone before the next one may use their memory.
    await sleep(1500);
    try {
      return await database.restart();
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}

async function healthyWithin(address: string, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds;
  while (Date.now() < until) {
    const answer = await fetch(`${address}/api/v1/health`).catch(() => null);
    if (answer?.ok) return true;
    await sleep(200);
  }
  return false;
}

async function compareWithDatabase({ database, theatreId }: Scene, written: Written): Promise<void> {
  const sql = postgres(database.url, { max: 1, onnotice: () => undefined });
  try {
    const rows = await sql<{ number: string; is_whole: boolean }[]>`
      select inventory_number as number, quantity = 1
        and exists (select 1 from inventory_movements m where m.item_id = i.id)
        and exists (select 1 from audit_log a where a.entity_id = i.id)
        and exists (select 1 from outbox_events o where o.entity_id = i.id) as is_whole
      from inventory_items i where theatre_id = ${theatreId} and inventory_number like ${`K-${process.pid}-%`}`;
    const found = new Set(rows.map(({ number }) => number));
    const lost = written.acknowledged.filter((number) => !found.has(number));
    expect(lost.length === 0, `${lost.length} of ${written.acknowledged.length} acknowledged records are gone`);
    expect(
      rows.every((row) => row.is_whole),
      "a record is there in part",
    );
    // What was on its way at the kill may have been committed without an answer: one a writer, no more.
    expect(rows.length <= written.acknowledged.length + writers, `${rows.length} rows for ${written.acknowledged.length} acknowledged`);
  } finally {
    await sql.end();
  }
}

export function databaseLossCheck(scene: Scene): Check {
  return {
    name: "PostgreSQL killed in mid-write and started again: nothing acknowledged is lost, 503 meanwhile, recovery by itself",
    run: async () => {
      const { database, address, call } = scene;
      const listed = await call("GET", "/inventory/categories");
      const [category] = listed.body.items as { id: string }[];
      const writing = writeOn(call, category?.id ?? "");
      await sleep(1500);
      process.kill(Number(readFileSync(path.join(database.dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
      await sleep(2000);
      const api = await call("GET", "/inventory");
      const page = await fetch(`${address}/inventory`, {
        headers: { cookie: scene.cookie, accept: "text/html" },
        redirect: "manual",
      });
      const text = await page.text();
      await restart(database);
      // The driver may hold a connection that was cut in its writing for mute until several attempts have timed out (porsager/postgres#1208).
      const hasRecovered = await healthyWithin(address, 60_000);
      await sleep(500);
      const written = await writing.stop();
      expect(
        api.status === 503 && api.code === "UNAVAILABLE" && hasErrorShape(api),
        `without its database the API said ${api.status} ${api.code}`,
      );
      expect(page.status === 503 && text.includes("<html"), `without its database the page said ${page.status}`);
      expect(hasRecovered, "the server did not recover within a minute");
      const { "201": made = 0, "503 UNAVAILABLE": refused = 0, ...strange } = tally(written.answers);
      expect(made > 20 && refused > 0, `written ${made}, refused ${refused}: nothing was tried`);
      expect(Object.keys(strange).length === 0, `other answers came too: ${JSON.stringify(strange)}`);
      await compareWithDatabase(scene, written);
    },
  };
}
