// The folder where a demonstration keeps its data, its secret and who runs it.
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./packages.mjs";

const at = (folder, name) => path.join(folder, name);
const secretName = "auth-secret";
const runName = "demo.json";

/**
 * `.flytower` beside the sources; where PostgreSQL's user cannot go there (a clone in /root, run by root) a folder that
 * everybody may enter.
 */
export async function chooseDataFolder() {
  if (process.env.FLYTOWER_DATA_DIR) return path.resolve(root, process.env.FLYTOWER_DATA_DIR);
  const { canReach, postgresOwner } = await import("./postgres-binaries.mjs");
  if (canReach(postgresOwner(), root)) return at(root, ".flytower");
  const mark = createHash("sha256").update(root).digest("hex").slice(0, 8);
  return `/var/lib/flytower/${mark}`;
}

export function openDataFolder(folder) {
  mkdirSync(folder, { recursive: true });
  const file = at(folder, secretName);
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

/** FLYTOWER_DATA_DIR may name any folder: only one that a demonstration made is ever emptied. */
export function requireDemoFolder(folder) {
  if (!existsSync(folder) || readdirSync(folder).length === 0 || existsSync(at(folder, secretName))) return;
  throw new Error(`${folder} holds no Flytower demonstration: it is not emptied. Empty it yourself, if it is yours.`);
}

export function emptyDataFolder(folder) {
  for (const name of readdirSync(folder)) rmSync(at(folder, name), { recursive: true, force: true });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** After a restart of the machine, the number may belong to another program. */
function isOurs(pid, word) {
  if (!pid || !isAlive(pid)) return false;
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, "utf8").includes(word);
}

/** Who runs on this folder, and the server that a killed one may have left. */
export function readRun(folder) {
  const file = at(folder, runName);
  if (!existsSync(file)) return { isRunning: false, orphan: null };
  const { pid, server, address } = JSON.parse(readFileSync(file, "utf8"));
  const isRunning = pid !== process.pid && isOurs(pid, "demo.mjs");
  return { isRunning, pid, address, orphan: !isRunning && isOurs(server, "next") ? server : null };
}

export function noteRun(folder, run) {
  writeFileSync(at(folder, runName), JSON.stringify({ pid: process.pid, ...run }));
}

export function forgetRun(folder) {
  rmSync(at(folder, runName), { force: true });
}
