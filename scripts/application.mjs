// The production server, built and started as in production: shared by demo, start and the browser tests.
import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { root } from "./packages.mjs";
import { run, start, throwIfStopping } from "./processes.mjs";

const sources = `app components db lib messages public middleware.ts instrumentation.ts next.config.ts postcss.config.mjs
  tsconfig.json package-lock.json`.split(/\s+/);
const standalone = path.join(root, ".next/standalone");
const serverFile = path.join(standalone, "server.js");
const hashFile = path.join(root, ".next/source-hash");

const loader = pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href;
// Node itself with the loader: the CLI of tsx starts a second process, which outlives a `kill -9` of the first.
export const tsx = [process.execPath, "--import", loader, "--conditions=react-server"];
export const next = [process.execPath, path.join(root, "node_modules/next/dist/bin/next")];

function* filesOf(relative) {
  const absolute = path.join(root, relative);
  if (!existsSync(absolute)) return;
  if (statSync(absolute).isFile()) {
    if (!/\.test\.tsx?$/.test(relative)) yield relative;
    return;
  }
  for (const name of readdirSync(absolute).toSorted()) yield* filesOf(path.join(relative, name));
}

function hashSources() {
  const hash = createHash("sha256").update(process.version.split(".")[0]);
  for (const source of sources) {
    for (const file of filesOf(source))
      hash
        .update(file)
        .update("\0")
        .update(readFileSync(path.join(root, file)));
  }
  return hash.digest("hex");
}

/** Builds when the sources differ from those of the last build. */
export async function ensureBuilt(say, env = {}) {
  const hash = hashSources();
  if (existsSync(serverFile) && existsSync(hashFile) && readFileSync(hashFile, "utf8") === hash) return;
  say("building (a minute or two)");
  rmSync(hashFile, { force: true });
  // Types of pages that are gone, left by a development server of another day, would fail the build.
  rmSync(path.join(root, ".next/dev/types"), { recursive: true, force: true });
  const { NODE_ENV: _, ...inherited } = process.env;
  await run([...next, "build"], { cwd: root, env: { ...inherited, ...env, NEXT_TELEMETRY_DISABLED: "1" } });
  copyAssets();
  writeFileSync(hashFile, hash);
}

/** Next leaves out of the standalone folder what a CDN could serve, and files that are only read at run time. */
export function copyAssets() {
  if (!existsSync(serverFile)) throw new Error(`There is no build: run "npm run build" first.`);
  for (const folder of ["public", ".next/static", "messages", "drizzle"]) {
    const from = path.join(root, folder);
    if (existsSync(from)) cpSync(from, path.join(standalone, folder), { recursive: true });
  }
}

// Told how much there is, V8 tidies up in time; else the heap of a busy server grows to what the machine has.
const heap = ["--max-old-space-size=512", "--max-semi-space-size=64"];

// Longer than proxies keep theirs (60 s): a server that closes first cuts off the request that is just on its way.
const keepAlive = "75000";

export function startServer(env, options = {}) {
  return start([process.execPath, ...heap, serverFile], {
    cwd: standalone,
    env: { ...env, NODE_ENV: "production", KEEP_ALIVE_TIMEOUT: env.KEEP_ALIVE_TIMEOUT || keepAlive },
    ...options,
  });
}

/** Runs the production server in this process. */
export async function becomeServer() {
  copyAssets();
  process.env.KEEP_ALIVE_TIMEOUT ||= keepAlive;
  process.chdir(standalone);
  await import(serverFile);
}

/** Waits until the server answers that it is healthy; `ended` says that it never will. */
export async function waitUntilHealthy(address, ended) {
  let exit;
  void ended.then((code) => (exit = { code }));
  const until = Date.now() + 120_000;
  while (Date.now() < until) {
    throwIfStopping();
    if (exit) throw new Error(`The server ended (${exit.code}) before it was ready.`);
    const answer = await fetch(`${address}/api/v1/health`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`The server does not answer at ${address}/api/v1/health.`);
}
