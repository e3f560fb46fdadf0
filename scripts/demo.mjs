// npm run demo: everything from nothing, on one machine, until Ctrl+C. With --dev the same parts and hot reload.
import { existsSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { ensureBuilt, next, startServer, tsx, waitUntilHealthy } from "./application.mjs";
import * as folder from "./demo-folder.mjs";
import { ensurePackages, requireNode, root } from "./packages.mjs";
import { run, signalGroup, start, Stopped, stopOnSignals, throwIfStopping } from "./processes.mjs";

const accounts = [
  ["admin@flytower.local", "administrator"],
  ["director@flytower.local", "technical director"],
  ["stage@flytower.local", "assistant director"],
  ["light@flytower.local", "head of light"],
  ["costume@flytower.local", "head of costume"],
  ["crew@flytower.local", "staff of light"],
  ["actor@flytower.local", "actor"],
  ["admin@other.flytower.local", "administrator of a second theatre"],
];
const password = "flytower-demo";

const say = (step) => console.log(`· ${step}`);

function readOptions() {
  const { values } = parseArgs({ options: { dev: { type: "boolean" }, reset: { type: "boolean" } } });
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT is no port: ${process.env.PORT}`);
  return { ...values, port, address: process.env.APP_URL || `http://localhost:${port}` };
}

function isFree(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer().on("error", (error) => resolve(error.code !== "EADDRINUSE"));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** One demonstration at a time on a folder; what a killed one left is ended first. */
async function takeOver(dataDir, { port, address }) {
  const { isRunning, pid, address: theirs, orphan } = folder.readRun(dataDir);
  if (isRunning) throw new Error(`Flytower runs here already: ${theirs} (process ${pid}).`);
  if (orphan) {
    signalGroup(orphan, "SIGKILL");
    await sleep(200);
  }
  const taken = !(await isFree(port, "127.0.0.1")) || !(await isFree(port, "::1"));
  if (taken) throw new Error(`Port ${port} is taken by another program: choose another, for example PORT=${port + 1} npm run demo`);
  folder.noteRun(dataDir, { address });
}

async function startDatabase(dataDir, options) {
  if (process.env.DATABASE_URL) {
    if (options.reset) throw new Error("--reset forgets the embedded database only: unset DATABASE_URL.");
    return { url: process.env.DATABASE_URL, stop: async () => {} };
  }
  const { startPostgres } = await import("./embedded-postgres.mjs");
  if (options.reset) await forget(dataDir, startPostgres);
  say(`starting PostgreSQL, data in ${path.relative(process.cwd(), dataDir) || "."}`);
  return startPostgres({ dataDir });
}

async function forget(dataDir, startPostgres) {
  say("forgetting the data of last time");
  if (existsSync(path.join(dataDir, "postgres/postmaster.pid"))) {
    // A server that was left running must not write into an empty folder.
    const left = await startPostgres({ dataDir });
    await left.stop();
  }
  folder.emptyDataFolder(dataDir);
}

async function hasDemo(url) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const found = await sql`select 1 from users where email = 'admin@flytower.local'`;
    return found.length > 0;
  } finally {
    await sql.end();
  }
}

async function fillDatabase(env) {
  say("migrating");
  await run([...tsx, "scripts/migrate.ts"], { cwd: root, env });
  if (await hasDemo(env.DATABASE_URL)) return;
  say("filling the demonstration theatre");
  await run([...tsx, "scripts/seed.ts", "--size", "demo"], { cwd: root, env });
}

function settingsOf(options, dataDir, secret, databaseUrl) {
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: process.env.AUTH_SECRET || secret,
    APP_URL: options.address,
    PORT: String(options.port),
    HOSTNAME: "127.0.0.1",
    FLYTOWER_DEMO: "1",
    FLYTOWER_DATA_DIR: dataDir,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

async function startApplication(options, env) {
  if (options.dev) {
    const { NODE_ENV: _, ...development } = env;
    return start([...next, "dev", "-p", env.PORT, "-H", env.HOSTNAME], { cwd: root, env: development });
  }
  await ensureBuilt(say, env);
  throwIfStopping();
  say("starting the server");
  return startServer(env);
}

function printAccounts(address) {
  const width = Math.max(...accounts.map(([email]) => email.length));
  console.log(`\nFlytower is at ${address}\n\nSign in with the password ${password} as`);
  for (const [email, role] of accounts) console.log(`  ${email.padEnd(width)}  ${role}`);
  console.log("\nCtrl+C stops everything; the data stays. Begin anew: npm run demo -- --reset\n");
}

async function serve(options, dataDir, database) {
  const env = settingsOf(options, dataDir, folder.openDataFolder(dataDir), database.url);
  throwIfStopping();
  await fillDatabase(env);
  const server = await startApplication(options, env);
  folder.noteRun(dataDir, { address: options.address, server: server.child.pid });
  try {
    await waitUntilHealthy(`http://127.0.0.1:${options.port}`, server.ended);
    printAccounts(options.address);
    const code = await server.ended;
    throwIfStopping();
    throw new Error(`The server ended by itself (${code}).`);
  } finally {
    await server.stop();
  }
}

async function demonstrate() {
  const options = readOptions();
  requireNode();
  await ensurePackages(say);
  const dataDir = await folder.chooseDataFolder();
  if (options.reset) folder.requireDemoFolder(dataDir);
  folder.openDataFolder(dataDir);
  await takeOver(dataDir, options);
  try {
    const database = await startDatabase(dataDir, options);
    try {
      await serve(options, dataDir, database);
    } finally {
      await database.stop();
    }
  } finally {
    folder.forgetRun(dataDir);
  }
}

stopOnSignals();
try {
  await demonstrate();
} catch (error) {
  if (error instanceof Stopped) {
    console.log("Stopped.");
  } else {
    console.error(error.message);
    process.exitCode = 1;
  }
}
