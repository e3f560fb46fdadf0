import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { tsx } from "@/scripts/application.mjs";
import { startPostgres } from "@/scripts/embedded-postgres.mjs";

const prefix = path.join(tmpdir(), "flytower-test-");

export interface TemporaryPostgres {
  url: string;
  /** For everything else that this run keeps on disk. */
  filesDir: string;
  /** Stops the server and forgets all of it. */
  close: () => Promise<void>;
}

/** A PostgreSQL of one test run, fast because it may forget. */
export async function startTemporaryPostgres(): Promise<TemporaryPostgres> {
  await sweep();
  const dataDir = await mkdtemp(prefix);
  const close = async (stop?: () => Promise<void>) => {
    await stop?.();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    // mkdtemp makes folders for their maker only; PostgreSQL runs as another user where we are root.
    await chmod(dataDir, 0o755);
    await writeFile(path.join(dataDir, "run.pid"), String(process.pid));
    const filesDir = path.join(dataDir, "files");
    await mkdir(filesDir);
    const server = await startPostgres({ dataDir, durable: false });
    return { url: server.url, filesDir, close: () => close(server.stop) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Ends what a killed run left behind: nobody wants its data, so its PostgreSQL is not asked politely. */
async function sweep(): Promise<void> {
  const names = readdirSync(tmpdir()).map((name) => path.join(tmpdir(), name));
  for (const folder of names.filter((name) => name.startsWith(prefix) && isAbandoned(name))) {
    const file = path.join(folder, "postgres/postmaster.pid");
    if (existsSync(file)) endPostmaster(Number(readFileSync(file, "utf8").split("\n")[0]));
    await rm(folder, { recursive: true, force: true });
  }
}

/** There is no such process; one of another user is there, though it takes no signal from us. */
const saysGone = (error: unknown) => error instanceof Error && "code" in error && error.code === "ESRCH";

function endPostmaster(pid: number): void {
  try {
    // Immediate shutdown: the postmaster takes its children along.
    process.kill(pid, "SIGQUIT");
  } catch (error) {
    if (!saysGone(error)) throw error;
  }
}

function isAbandoned(folder: string): boolean {
  const file = path.join(folder, "run.pid");
  if (!existsSync(file)) return false;
  try {
    process.kill(Number(readFileSync(file, "utf8")), 0);
    return false;
  } catch (error) {
    return saysGone(error);
  }
}

/** Runs a script of ours as npm would: a process of its own, with the condition that server files need. */
export async function runScript(env: NodeJS.ProcessEnv, script: string, ...options: string[]): Promise<void> {
  const [node = "", ...tsxOptions] = tsx;
  await promisify(execFile)(node, [...tsxOptions, path.join("scripts", script), ...options], { env });
}
