// Child processes that end when we do, and not before: each has a process group of its own, so that Ctrl+C in the
// terminal reaches us alone, and we stop them in order.
import { spawn } from "node:child_process";

const isWindows = process.platform === "win32";
const running = new Set();
let stopping = false;

/** Somebody asked us to stop: not an error to report. */
export class Stopped extends Error {}

export function throwIfStopping() {
  if (stopping) throw new Stopped();
}

function stopAll() {
  stopping = true;
  for (const child of running) signalGroup(child.pid, "SIGTERM");
}

export function stopOnSignals() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stopAll);
  whenParentEnds(stopAll);
}

/** npm hands a signal to its shell, which ends without handing it on: that it ended is all we get to know. */
export function whenParentEnds(act) {
  if (!process.env.npm_lifecycle_event || isWindows) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, 250);
  timer.unref();
}

export function signalGroup(pid, signal) {
  try {
    process.kill(isWindows ? pid : -pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/** A process that stays; `ended` resolves with its exit code. */
export function start(command, options = {}) {
  throwIfStopping();
  const [file, ...args] = command;
  const child = spawn(file, args, {
    ...options,
    stdio: options.stdio ?? ["ignore", "inherit", "inherit"],
    detached: !isWindows,
    shell: isWindows,
  });
  running.add(child);
  const ended = new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("close", (code, signal) => resolve(code ?? signal));
  }).finally(() => running.delete(child));
  return { child, ended, stop: () => stop(child, ended) };
}

async function stop(child, ended) {
  if (child.pid === undefined) return;
  signalGroup(child.pid, "SIGTERM");
  const timer = setTimeout(() => signalGroup(child.pid, "SIGKILL"), 10_000);
  await ended;
  clearTimeout(timer);
}

/** Runs a command to its end, quietly; throws with its output when it failed. */
export async function run(command, options = {}) {
  const { child, ended } = start(command, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const code = await ended;
  throwIfStopping();
  if (code !== 0) throw new Error(`${command.join(" ")} failed (${code}):\n${output.trim()}`);
  return output;
}
