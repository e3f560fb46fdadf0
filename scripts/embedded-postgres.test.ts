import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type EmbeddedPostgres, startPostgres } from "./embedded-postgres.mjs";

let dataDir = "";
const started: EmbeddedPostgres[] = [];

async function start(): Promise<EmbeddedPostgres> {
  const server = await startPostgres({ dataDir, durable: false });
  started.push(server);
  return server;
}

async function ask(url: string, question: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1 });
  try {
    return [...(await sql.unsafe(question))];
  } finally {
    await sql.end();
  }
}

/** A parent that dies without a word, as in a power cut of the terminal. */
function startAndDie(): void {
  const module = JSON.stringify(path.resolve("scripts/embedded-postgres.mjs"));
  const program = `import { startPostgres } from ${module};
    await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
    process.kill(process.pid, "SIGKILL");`;
  const { signal, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    encoding: "utf8",
  });
  expect(signal, stderr).toBe("SIGKILL");
}

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "flytower-embedded-"));
  chmodSync(dataDir, 0o755);
});

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe("the embedded PostgreSQL", () => {
  it("keeps its data and its address over a stop", async () => {
    const first = await start();
    await ask(first.url, "create table things as select 'декорация' as name");
    await first.stop();
    await expect(ask(first.url, "select 1")).rejects.toThrow(/ECONNREFUSED/);
    const second = await start();
    expect(second).toMatchObject({ url: first.url, adopted: false });
    expect(await ask(second.url, "select name from things")).toEqual([{ name: "декорация" }]);
  });

  it("takes over what a killed parent left, and stops it", async () => {
    startAndDie();
    const server = await start();
    expect(server.adopted).toBe(true);
    await server.stop();
    await server.stop();
    await expect(ask(server.url, "select 1")).rejects.toThrow(/ECONNREFUSED/);
  });

  it("listens on the loopback only, and asks for the password", async () => {
    const { url } = await start();
    expect(new URL(url).hostname).toBe("127.0.0.1");
    expect(await ask(url, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    const wrong = new URL(url);
    wrong.password = "wrong";
    await expect(ask(wrong.href, "select 1")).rejects.toThrow(/password authentication failed/);
  });

  it("starts after a crash whose process number another program has now", async () => {
    const first = await start();
    await first.stop();
    writeFileSync(path.join(dataDir, "postgres/postmaster.pid"), `${process.pid}\n${dataDir}/postgres\n1\n1\n\n\n\nready\n`);
    const { adopted, url } = await start();
    expect(adopted).toBe(false);
    expect(await ask(url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("takes another port when its own is taken", async () => {
    const first = await start();
    await first.stop();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(Number(new URL(first.url).port), "127.0.0.1", resolve));
    try {
      expect((await start()).url).not.toBe(first.url);
    } finally {
      other.close();
    }
  });

  it("begins anew where making the cluster was interrupted", async () => {
    mkdirSync(path.join(dataDir, "postgres.new"));
    writeFileSync(path.join(dataDir, "postgres.new/PG_VERSION"), "18");
    const { url } = await start();
    expect(await ask(url, "select 1 as one")).toEqual([{ one: 1 }]);
  });
});
