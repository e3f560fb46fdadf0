import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { tsx } from "@/scripts/application.mjs";
import { bootServer, ensureSomeBuild, freePort, openPostgres, productionSettings } from "@/tests/support/production-server";
import { runScript } from "@/tests/support/temporary-postgres";
import type { ListPlan } from "./floor-plan";

export interface Stage {
  address: string;
  databaseUrl: string;
  /** Of the server; undefined where somebody else started it. */
  pid?: number;
  /** What PostgreSQL writes; undefined where somebody else started it. */
  databaseLog?: string;
  close: () => Promise<void>;
}

const say = (step: string) => console.error(`· ${step}`);

/** The production server on a database of its own with both houses; or, with `--url`, what stands already at DATABASE_URL. */
export async function setStage(existing: string | undefined): Promise<Stage> {
  if (existing) return { address: existing, databaseUrl: process.env.DATABASE_URL ?? "", close: async () => undefined };
  await ensureSomeBuild();
  say("starting PostgreSQL");
  const database = await openPostgres();
  try {
    const settings = productionSettings(database.url, database.dataDir, await freePort());
    Object.assign(process.env, settings);
    say("migrating");
    await runScript(process.env, "migrate.ts");
    say("filling the large house, and the small one beside it");
    await runScript(process.env, "seed.ts", "--size", "large", "--with-small");
    say("starting the server");
    const server = await bootServer(settings);
    return {
      address: server.address,
      databaseUrl: database.url,
      pid: server.child.pid,
      databaseLog: path.join(database.dataDir, "postgres.log"),
      close: async () => {
        await server.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The floor in a process of its own. */
export async function startFloor(
  plans: Record<string, ListPlan>,
  databaseUrl: string,
): Promise<{ address: string; stop: () => Promise<void> }> {
  const file = path.join(tmpdir(), `flytower-floor-${process.pid}.json`);
  await writeFile(file, JSON.stringify(plans));
  const [node = "", ...options] = tsx;
  const child: ChildProcess = spawn(node, [...options, "tests/bench/run.ts", "--floor", file], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const port = await new Promise<number>((resolve, reject) => {
    child.once("message", (message) => resolve(Number(message)));
    child.once("exit", () => reject(new Error("the floor did not start")));
  });
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Watches the resident memory of a process; `end` tells the most that it had, in bytes. */
export function watchMemory(pid: number | undefined): { end: () => number | undefined } {
  const file = `/proc/${pid}/status`;
  if (!pid || !existsSync(file)) return { end: () => undefined };
  let most = 0;
  const look = () => {
    const found = existsSync(file) ? /VmRSS:\s+(\d+) kB/.exec(readFileSync(file, "utf8")) : null;
    most = Math.max(most, Number(found?.[1] ?? 0) * 1024);
  };
  const timer = setInterval(look, 500);
  return {
    end: () => {
      clearInterval(timer);
      look();
      return most;
    },
  };
}
